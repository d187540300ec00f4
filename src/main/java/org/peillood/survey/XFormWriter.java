package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a questionnaire as an XForm (ODK XForms 1.0.0) that means the same as the one of the
 * reference converter pyxform 4.5.0: model with itext, instances, binds and actions, then the body.
 * Two things are our own: the missing codes of an item stand in the same instance as its
 * categories, and in a {@code select_multiple} a constraint keeps them exclusive.
 */
public final class XFormWriter {

  private static final Map<String, String> NAMESPACES = new LinkedHashMap<>();

  static {
    NAMESPACES.put("xmlns", "http://www.w3.org/2002/xforms");
    NAMESPACES.put("xmlns:h", "http://www.w3.org/1999/xhtml");
    NAMESPACES.put("xmlns:ev", "http://www.w3.org/2001/xml-events");
    NAMESPACES.put("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
    NAMESPACES.put("xmlns:jr", "http://openrosa.org/javarosa");
    NAMESPACES.put("xmlns:orx", "http://openrosa.org/xforms");
    NAMESPACES.put("xmlns:odk", "http://www.opendatakit.org/xforms");
  }

  private final Questionnaire questionnaire;
  private final Settings settings;
  private final Place root;
  private final Paths paths;
  private final Actions actions;
  private final Function<SecondaryInstances, List<Xml>> lists;

  private XFormWriter(Questionnaire questionnaire, Function<SecondaryInstances, List<Xml>> lists) {
    this.questionnaire = questionnaire;
    this.lists = lists;
    this.settings = questionnaire.settings();
    this.root = Place.root(settings.root(), questionnaire.elements(), meta());
    this.paths = new Paths(root);
    this.actions = new Actions(root, paths);
  }

  /**
   * The XForm as an XML document.
   *
   * @throws IllegalArgumentException when an expression refers to a name that the questionnaire
   *     lacks; reading a definition finds that before
   */
  public static String write(Questionnaire questionnaire) {
    return new XFormWriter(questionnaire, SecondaryInstances::instances).html().document();
  }

  /** The same for our own engine: what it looks into in files stands in the document itself. */
  static String writeForEngine(Questionnaire questionnaire) {
    return new XFormWriter(questionnaire, SecondaryInstances::withFiles).html().document();
  }

  private Xml html() {
    var html = Xml.element("h:html");
    NAMESPACES.forEach(html::with);
    ownNamespaces().forEach(html::with);
    var body = Xml.element("h:body");
    settings.value("style").ifPresent(style -> body.with("class", style));
    body.addAll(new BodyWriter(questionnaire, root, paths, actions).controls());
    return html.add(
            Xml.element("h:head").add(Xml.element("h:title", settings.title())).add(model()))
        .add(body);
  }

  // esri="http://esri.com/xforms" and the like, several with spaces between.
  private Map<String, String> ownNamespaces() {
    var own = new LinkedHashMap<String, String>();
    for (var written : settings.value("namespaces").orElse("").split("\\s+")) {
      var parts = written.split("=", -1);
      if (parts.length == 2
          && !parts[0].isEmpty()
          && !NAMESPACES.containsKey("xmlns:" + parts[0])) {
        own.put("xmlns:" + parts[0], parts[1].replace("\"", "").replace("'", ""));
      }
    }
    return own;
  }

  private Xml model() {
    var model = Xml.element("model").with("odk:xforms-version", "1.0.0");
    submission().ifPresent(model::add);
    new ItextWriter(questionnaire, root, paths).itext().ifPresent(model::add);
    model.add(Xml.element("instance").add(new InstanceWriter(settings, paths).primary(root)));
    model.addAll(lists.apply(new SecondaryInstances(questionnaire, root)));
    return model.addAll(new BindWriter(root, paths, actions).binds());
  }

  private Optional<Xml> submission() {
    var submission = Xml.element("submission");
    settings
        .value("submission_url")
        .ifPresent(url -> submission.with("action", url).with("method", "post"));
    settings.value("public_key").ifPresent(key -> submission.with("base64RsaPublicKey", key));
    settings.value("auto_send").ifPresent(when -> submission.with("orx:auto-send", when));
    settings.value("auto_delete").ifPresent(when -> submission.with("orx:auto-delete", when));
    if (settings.isYes("client_editable")) {
      submission.with("odk:client-editable", "true");
    }
    return Optional.of(submission).filter(Xml::hasAttributes);
  }

  // Names the response, and tells it from all others.
  private List<Item> meta() {
    var meta = new ArrayList<>(questionnaire.meta());
    if (!settings.isYes("omit_instanceID")) {
      var preload =
          Map.of("readonly", "true()", "jr:preload", settings.value("instance_id").orElse("uid"));
      meta.add(computed("instanceID", Rules.none(), preload));
    }
    settings
        .value("instance_name")
        .ifPresent(name -> meta.add(computed("instanceName", Rules.naming(name), Map.of())));
    return meta;
  }

  private static Item computed(String name, Rules rules, Map<String, String> bind) {
    return new Item(
        name,
        ItemType.CALCULATE,
        Caption.none(),
        Selection.none(),
        rules,
        new Attributes("", Map.of(), bind, Map.of(), Map.of()),
        Meaning.none(),
        List.of("meta"),
        Optional.empty(),
        Origin.ROW);
  }
}
