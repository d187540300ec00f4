package org.peillood.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.externalizable.DeserializationException;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/**
 * A questionnaire as the XForms engine has compiled it: bytes from which any number of forms can be
 * made. It is made once and never changes. A form that comes out of it belongs to one thread at a
 * time; the engine gives wrong results when two share one.
 */
public final class CompiledForm {

  // The engine's parser keeps state of its own in static fields.
  private static final ReentrantLock PARSER = new ReentrantLock();

  static {
    EngineSurroundings.setUp();
  }

  private final byte[] bytes;
  private final FormFiles files;

  private CompiledForm(byte[] bytes, FormFiles files) {
    this.bytes = bytes;
    this.files = files;
  }

  /** The engine does not accept the form; the message says why, in its words. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /**
   * Compiles a questionnaire and evaluates it once without answers.
   *
   * @throws Refused when the engine finds a fault in it, such as rules that depend on each other in
   *     a ring
   */
  public static CompiledForm of(Questionnaire questionnaire) throws Refused {
    var xform = XFormWriter.writeForEngine(questionnaire).getBytes(StandardCharsets.UTF_8);
    PARSER.lock();
    try {
      var parsed =
          XFormUtils.getFormRaw(
              new InputStreamReader(new ByteArrayInputStream(xform), StandardCharsets.UTF_8));
      var compiled = new CompiledForm(externalised(parsed), questionnaire.files());
      compiled.form();
      return compiled;
    } catch (XFormParser.ParseException | RuntimeException e) {
      // The engine reports faults of a form by several unrelated unchecked exceptions.
      throw new Refused(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from memory", e);
    } finally {
      PARSER.unlock();
    }
  }

  /** A form of its own, evaluated without answers. */
  public FormDef form() {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var form = new FormDef();
      form.readExternal(in, PrototypeManager.getDefault());
      form.getEvaluationContext().addFunctionHandler(new PullData(files));
      form.initialize(true, new InstanceInitializationFactory());
      return form;
    } catch (IOException | DeserializationException e) {
      throw new IllegalStateException("a compiled form cannot be read back", e);
    }
  }

  private static byte[] externalised(FormDef form) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      form.writeExternal(out);
    }
    return bytes.toByteArray();
  }
}
