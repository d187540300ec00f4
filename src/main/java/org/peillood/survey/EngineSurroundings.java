package org.peillood.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.actions.setgeopoint.SetGeopointActionHandler;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/**
 * What the XForms engine expects to find around it, and keeps in static fields: the classes it can
 * read back, the properties of a device, and the files beside a form. A server is no device and
 * tells nothing of itself. The files of a form are no affair of the engine&#39;s: what it looks
 * into is written into the form that it gets, and a file that is not here counts as an empty one.
 */
final class EngineSurroundings {

  private static final String FILES = "jr://";

  private EngineSurroundings() {}

  /** Sets them up; needed once, before the first form. */
  static void setUp() {
    new XFormsModule().registerModule();
    // CoreModelModule.registerModule() fails without an Android context; its prototypes are what is
    // needed.
    PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
    PrototypeManager.registerPrototypes(CoreModelModule.classNames);
    PrototypeManager.registerPrototype(NoLocation.class.getName());
    XFormParser.registerActionHandler(
        SetGeopointActionHandler.ELEMENT_NAME, new NoLocation.Handler());
    PropertyManager.setPropertyManager(new NoDevice());
    ReferenceManager.instance().addReferenceFactory(new AbsentFiles());
  }

  /** A device without a name, a number or a user. */
  private static final class NoDevice implements IPropertyManager {

    @Override
    public List<String> getProperty(String name) {
      return List.of();
    }

    @Override
    public void setProperty(String name, String value) {
      throw new UnsupportedOperationException("no device to keep " + name);
    }

    @Override
    public void setProperty(String name, List<String> values) {
      throw new UnsupportedOperationException("no device to keep " + name);
    }

    @Override
    public String getSingularProperty(String name) {
      return "";
    }

    @Override
    public void addRules(IPropertyRules rules) {
      throw new UnsupportedOperationException("no device to rule");
    }

    @Override
    public List<IPropertyRules> getRules() {
      return List.of();
    }
  }

  /** Every file beside a form that is not written into it. */
  private static final class AbsentFiles implements ReferenceFactory {

    @Override
    public boolean derives(String uri) {
      return uri.startsWith(FILES);
    }

    @Override
    public Reference derive(String uri) {
      return new AbsentFile(uri);
    }

    @Override
    public Reference derive(String uri, String context) {
      return new AbsentFile(uri);
    }
  }

  private record AbsentFile(String uri) implements Reference {

    private static final String EMPTY_XML = "<root/>";
    private static final String EMPTY_TABLE = "name,label\n";
    private static final String EMPTY_MAP = "{\"type\":\"FeatureCollection\",\"features\":[]}";
    // The engine opens the files by their names, so there have to be some.
    private static final Path XML = empty(".xml", EMPTY_XML);
    private static final Path TABLE = empty(".csv", EMPTY_TABLE);
    private static final Path MAP = empty(".geojson", EMPTY_MAP);

    private static Path empty(String ending, String text) {
      try {
        var file = Files.createTempFile("peillood-empty", ending);
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write an empty file for the engine", e);
      }
    }

    private Path file() {
      return uri.endsWith(".csv") ? TABLE : uri.endsWith(".geojson") ? MAP : XML;
    }

    @Override
    public boolean doesBinaryExist() {
      return false;
    }

    @Override
    public InputStream getStream() throws IOException {
      return Files.newInputStream(file());
    }

    @Override
    public String getURI() {
      return uri;
    }

    @Override
    public String getLocalURI() {
      return file().toString();
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("no file is written beside a form");
    }

    @Override
    public void remove() throws IOException {
      throw new IOException("no file is removed beside a form");
    }

    @Override
    public Reference[] probeAlternativeReferences() {
      return new Reference[0];
    }
  }
}
