package org.peillood.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.peillood.web.Language;

/**
 * How words of a language are compared: without capitals and accents, and by their stem where the
 * language has a stemmer that does not cut too much. {@link #PLAIN} compares words as they are.
 */
enum Tongue {
  NL("nl"),
  FR("fr"),
  EN("en"),
  AR("ar"),
  TR("tr"),
  PLAIN("");

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // analyzers are for several threads
  private final Analyzer analyzer = new Comparing(this);

  Tongue(String code) {
    this.code = code;
  }

  /** That of a language; {@link #PLAIN} for those without a stemmer here. */
  static Tongue of(Language language) {
    return List.of(values()).stream()
        .filter(tongue -> tongue.code.equals(language.code()))
        .findFirst()
        .orElse(PLAIN);
  }

  Analyzer analyzer() {
    return analyzer;
  }

  String title() {
    return "title_" + code;
  }

  String text() {
    return "text_" + code;
  }

  private static final class Comparing extends Analyzer {

    private final Tongue tongue;

    Comparing(Tongue tongue) {
      this.tongue = tongue;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new StandardTokenizer();
      return new TokenStreamComponents(words, filtered(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    private TokenStream filtered(TokenStream words) {
      return switch (tongue) {
        case NL -> new SnowballFilter(folded(words), "Dutch");
        case FR ->
            new FrenchLightStemFilter(
                folded(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
        case EN -> new KStemFilter(folded(words));
        case AR -> new ArabicStemFilter(new ArabicNormalizationFilter(new LowerCaseFilter(words)));
        case TR -> new ASCIIFoldingFilter(new TurkishLowerCaseFilter(words));
        case PLAIN -> folded(words);
      };
    }

    // The possessive of Dutch is that of English: nota's is a nota.
    private static TokenStream folded(TokenStream words) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    }
  }
}
