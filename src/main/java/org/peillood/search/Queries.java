package org.peillood.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.peillood.search.Wanted.Word;

/**
 * What somebody looks for, as a question to the index. Each word is looked for in every language,
 * since nobody says in which language a text is that one looks for.
 */
final class Queries {

  private static final float CODE = 30;
  private static final float TITLE = 4;
  private static final float TOGETHER = 3;
  private static final float PART = 0.3f;
  private static final float TIE = 0.1f;
  private static final int SLOP = 2; // words between the words of what was typed together
  // Shorter parts are in half the dictionary.
  private static final int SHORTEST_PART = 4;

  private Queries() {}

  /** Texts in which every word is. */
  static Query all(Wanted wanted) {
    return query(wanted, Occur.MUST);
  }

  /** Texts in which any word is. */
  static Query any(Wanted wanted) {
    return query(wanted, Occur.SHOULD);
  }

  private static Query query(Wanted wanted, Occur each) {
    var wished = wanted.wished();
    if (wished.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    boolean allCommon = wished.stream().allMatch(Word::isCommon);
    var needed = new BooleanQuery.Builder();
    var better = new ArrayList<Query>();
    for (var word : wished) {
      if (word.isCommon() && !allCommon) {
        better.add(word(word));
      } else {
        needed.add(word(word), each);
      }
    }
    together(wished).ifPresent(better::add);
    var query = new BooleanQuery.Builder().add(needed.build(), Occur.MUST);
    better.forEach(one -> query.add(one, Occur.SHOULD));
    wanted.unwanted().forEach(word -> query.add(exactly(word), Occur.MUST_NOT));
    return query.build();
  }

  /** Words that stand together as they were typed mean more than the same words apart. */
  private static Optional<Query> together(List<Word> wished) {
    if (wished.size() < 2 || wished.stream().anyMatch(word -> word.isPhrase())) {
      return Optional.empty();
    }
    var text = wished.stream().map(Word::text).collect(Collectors.joining(" "));
    return Optional.of(new BoostQuery(inEveryTongue(text, SLOP), TOGETHER));
  }

  private static Query word(Word word) {
    var ways = new ArrayList<Query>();
    ways.add(exactly(word));
    if (!word.isPhrase() && !word.isBeginning() && word.text().length() >= SHORTEST_PART) {
      ways.add(new BoostQuery(part(word, Shelf.PLAIN_TITLE), PART * TITLE));
      ways.add(new BoostQuery(part(word, Shelf.PLAIN_TEXT), PART));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query exactly(Word word) {
    var code = new Term(Shelf.CODE, word.text().toLowerCase(Locale.ROOT));
    var ways =
        new ArrayList<Query>(
            List.of(new BoostQuery(new TermQuery(code), CODE), inEveryTongue(word.text(), 0)));
    if (word.isBeginning()) {
      ways.add(beginning(word, Shelf.PLAIN_TITLE));
      ways.add(beginning(word, Shelf.PLAIN_TEXT));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query beginning(Word word, String field) {
    return new PrefixQuery(new Term(field, plain(word, field)));
  }

  /** Words that it is a part of: Dutch writes compounds as one word. */
  private static Query part(Word word, String field) {
    var plain = plain(word, field).replaceAll("([*?\\\\])", "\\\\$1");
    return new WildcardQuery(new Term(field, "*" + plain + "*"));
  }

  private static String plain(Word word, String field) {
    return Tongue.PLAIN.analyzer().normalize(field, word.text()).utf8ToString();
  }

  // What stands between signs, as in NT-09, are words that stand beside each other.
  private static Query inEveryTongue(String text, int slop) {
    var ways = new ArrayList<Query>();
    for (var tongue : Tongue.values()) {
      var builder = new QueryBuilder(tongue.analyzer());
      add(ways, builder.createPhraseQuery(tongue.title(), text, slop), TITLE);
      add(ways, builder.createPhraseQuery(tongue.text(), text, slop), 1);
    }
    return ways.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(ways, TIE);
  }

  private static void add(List<Query> ways, @Nullable Query query, float weight) {
    if (query != null) {
      ways.add(new BoostQuery(query, weight));
    }
  }
}
