package org.peillood.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a questionnaire as an XForm (ODK XForms 1.0.0), in the shape of the reference converter
 * pyxform: model with itext, instances and binds, then the body. Two things are our own: the
 * missing codes of an item stand in the same instance as its categories, and in a {@code
 * select_multiple} a constraint keeps them exclusive.
 */
public final class XFormWriter {

  /** The name of the root node of the primary instance. */
  public static final String ROOT = "data";

  private final Questionnaire questionnaire;
  private final References references;
  private final ItextWriter itext;

  private XFormWriter(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    this.references = References.to(ROOT, questionnaire.elements());
    this.itext = new ItextWriter(questionnaire, references);
  }

  /**
   * The XForm as an XML document.
   *
   * @throws IllegalArgumentException when an expression refers to a name that the questionnaire
   *     lacks; reading a definition finds that before
   */
  public static String write(Questionnaire questionnaire) {
    return new XFormWriter(questionnaire).html().document();
  }

  private Xml html() {
    var title = questionnaire.title().in(questionnaire.defaultLanguage());
    return Xml.element("h:html")
        .with("xmlns", "http://www.w3.org/2002/xforms")
        .with("xmlns:h", "http://www.w3.org/1999/xhtml")
        .with("xmlns:ev", "http://www.w3.org/2001/xml-events")
        .with("xmlns:xsd", "http://www.w3.org/2001/XMLSchema")
        .with("xmlns:jr", "http://openrosa.org/javarosa")
        .with("xmlns:orx", "http://openrosa.org/xforms")
        .with("xmlns:odk", "http://www.opendatakit.org/xforms")
        .add(Xml.element("h:head").add(Xml.element("h:title", title)).add(model()))
        .add(Xml.element("h:body").addAll(body("/" + ROOT, questionnaire.elements())));
  }

  private Xml model() {
    var root = Xml.element(ROOT).with("id", questionnaire.id());
    if (!questionnaire.version().isEmpty()) {
      root.with("version", questionnaire.version());
    }
    root.addAll(nodes(questionnaire.elements()))
        .add(Xml.element("meta").add(Xml.element("instanceID")));
    var model = Xml.element("model").with("odk:xforms-version", "1.0.0").add(itext.itext());
    model.add(Xml.element("instance").add(root));
    offerings().values().forEach(offering -> model.add(offering.instance()));
    model.addAll(binds("/" + ROOT, questionnaire.elements()));
    return model.add(
        Xml.element("bind")
            .with("nodeset", "/" + ROOT + "/meta/instanceID")
            .with("type", "string")
            .with("readonly", "true()")
            .with("jr:preload", "uid"));
  }

  private static List<Xml> nodes(List<Element> elements) {
    return elements.stream()
        .map(
            element ->
                element instanceof Group group
                    ? Xml.element(group.name()).addAll(nodes(group.children()))
                    : Xml.element(element.name()))
        .toList();
  }

  private Map<String, Offering> offerings() {
    return questionnaire.items().stream()
        .flatMap(item -> Offering.of(item).stream())
        .collect(
            Collectors.toMap(Offering::id, o -> o, (first, same) -> first, LinkedHashMap::new));
  }

  private List<Xml> binds(String parent, List<Element> elements) {
    var binds = new ArrayList<Xml>();
    for (var element : elements) {
      var path = parent + "/" + element.name();
      if (element instanceof Group group) {
        group
            .relevant()
            .ifPresent(rule -> binds.add(bind(path).with("relevant", references.resolve(rule))));
        binds.addAll(binds(path, group.children()));
      } else {
        binds.add(bind(path, (Item) element));
      }
    }
    return binds;
  }

  private static Xml bind(String path) {
    return Xml.element("bind").with("nodeset", path);
  }

  private Xml bind(String path, Item item) {
    var rules = item.rules();
    var bind = bind(path).with("type", Control.of(item.type()).dataType());
    if (item.type() == ItemType.NOTE) {
      bind.with("readonly", "true()");
    }
    expression(bind, "relevant", rules.relevant());
    expression(bind, "required", rules.required());
    expression(bind, "constraint", constraint(item));
    expression(bind, "calculate", rules.calculation());
    message(bind, "jr:requiredMsg", path, rules.requiredMessage());
    message(bind, "jr:constraintMsg", path, rules.constraintMessage());
    return bind;
  }

  private void expression(Xml bind, String attribute, Optional<String> rule) {
    rule.ifPresent(expression -> bind.with(attribute, references.resolve(expression)));
  }

  private static void message(Xml bind, String attribute, String path, Translated message) {
    if (!message.isEmpty()) {
      bind.with(attribute, "jr:itext('" + path + ":" + attribute + "')");
    }
  }

  private static Optional<String> constraint(Item item) {
    var own = item.rules().constraint();
    if (item.type() != ItemType.SELECT_MULTIPLE || item.missing().isEmpty()) {
      return own;
    }
    var anyMissing =
        item.missing().stream()
            .map(category -> "selected(., '" + category.code() + "')")
            .collect(Collectors.joining(" or "));
    var exclusive = "not((" + anyMissing + ") and count-selected(.) > 1)";
    return Optional.of(own.map(rule -> "(" + rule + ") and " + exclusive).orElse(exclusive));
  }

  private List<Xml> body(String parent, List<Element> elements) {
    return elements.stream()
        .flatMap(element -> body(parent + "/" + element.name(), element))
        .toList();
  }

  private Stream<Xml> body(String path, Element element) {
    if (element instanceof Group group) {
      var control = Xml.element("group").with("ref", path);
      if (group.isPage()) {
        control.with("appearance", "field-list");
      }
      caption(control, path, group.label(), group.hint());
      return Stream.of(control.addAll(body(path, group.children())));
    }
    var item = (Item) element;
    return Control.of(item.type()).tag().stream().map(tag -> control(tag, path, item));
  }

  private Xml control(String tag, String path, Item item) {
    var control = Xml.element(tag).with("ref", path);
    if (!item.appearance().isEmpty()) {
      control.with("appearance", item.appearance());
    }
    caption(control, path, item.label(), item.hint());
    Offering.of(item).ifPresent(offering -> control.add(offering.itemset(references)));
    return control;
  }

  private static void caption(Xml control, String path, Translated label, Translated hint) {
    if (!label.isEmpty()) {
      control.add(Xml.element("label").with("ref", "jr:itext('" + path + ":label')"));
    }
    if (!hint.isEmpty()) {
      control.add(Xml.element("hint").with("ref", "jr:itext('" + path + ":hint')"));
    }
  }
}
