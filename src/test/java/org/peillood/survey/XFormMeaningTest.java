package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XFormMeaningTest {

  private static final String FORM =
      """
      <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
        <h:head><h:title>T</h:title><model>
          <instance><data id="x"><a/><b/></data></instance>
          <bind nodeset="/data/a" type="string" relevant=" /data/b  = 1"/>
          <bind nodeset="/data/b" type="int"/>
        </model></h:head>
        <h:body><input ref="/data/a"><label> Why <output value=" /data/b "/> </label></input></h:body>
      </h:html>
      """;

  @Test
  void space_and_the_order_of_binds_and_attributes_mean_nothing() {
    var other =
        FORM.replace(" /data/b  = 1", "/data/b = 1")
            .replace("<label> Why ", "<label>Why ")
            .replace(
                "type=\"string\" relevant=\"/data/b = 1\"",
                "relevant=\"/data/b = 1\" type=\"string\"")
            .replace("<bind nodeset=\"/data/b\" type=\"int\"/>", "")
            .replace("<model>", "<model><bind nodeset=\"/data/b\" type=\"int\"/>");
    assertThat(XFormMeaning.differences(FORM, other)).isEmpty();
  }

  @Test
  void the_order_of_nodes_and_every_rule_and_word_mean_something() {
    assertThat(XFormMeaning.differences(FORM, FORM.replace("<a/><b/>", "<b/><a/>")))
        .containsExactly("- in this place: primary/data/a ", "+ in this place: primary/data/b ");
    assertThat(XFormMeaning.differences(FORM, FORM.replace("int", "decimal"))).hasSize(2);
    assertThat(XFormMeaning.differences(FORM, FORM.replace("Why", "When"))).hasSize(2);
  }
}
