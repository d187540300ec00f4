package org.peillood.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The texts of one feature as they were at one moment, ready to be searched. It never changes.
 *
 * @param mark of the moment; see {@link Searchable#mark}
 * @param entries in the order of the documents of the index
 */
record Shelf(String mark, List<Entry> entries, DirectoryReader reader) {

  static final String CODE = "code";
  static final String PLAIN_TITLE = Tongue.PLAIN.title();
  static final String PLAIN_TEXT = Tongue.PLAIN.text();

  private static final Analyzer BY_FIELD = byField();

  Shelf {
    entries = List.copyOf(entries);
  }

  /** The texts of a feature. */
  static Shelf of(String mark, List<Entry> entries) {
    var directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(BY_FIELD)
            .setOpenMode(OpenMode.CREATE)
            .setMergeScheduler(new SerialMergeScheduler());
    try (var writer = new IndexWriter(directory, config)) {
      for (var entry : entries) {
        writer.addDocument(document(entry));
      }
      writer.forceMerge(1); // so that the order of the documents is that of the entries
      writer.commit();
      return new Shelf(mark, entries, DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  private static Document document(Entry entry) {
    var document = new Document();
    var tongue = Tongue.of(entry.language());
    document.add(new TextField(tongue.title(), entry.title(), Store.NO));
    document.add(new TextField(tongue.text(), entry.text(), Store.NO));
    if (tongue != Tongue.PLAIN) {
      document.add(new TextField(PLAIN_TITLE, entry.title(), Store.NO));
      document.add(new TextField(PLAIN_TEXT, entry.text(), Store.NO));
    }
    if (!entry.code().isEmpty()) {
      document.add(new StringField(CODE, entry.code().toLowerCase(Locale.ROOT), Store.NO));
    }
    return document;
  }

  private static Analyzer byField() {
    Map<String, Analyzer> analyzers = new TreeMap<>();
    for (var tongue : Tongue.values()) {
      analyzers.put(tongue.title(), tongue.analyzer());
      analyzers.put(tongue.text(), tongue.analyzer());
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
  }
}
