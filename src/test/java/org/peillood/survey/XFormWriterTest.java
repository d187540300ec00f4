package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XFormWriterTest {

  @Test
  void a_question_becomes_a_node_a_bind_its_texts_and_a_control() {
    var xform =
        XFormWriter.write(
            SurveyTable.questionnaire(
                """
                (work  list  Work
                hours  number  How many hours?  check . <= 80  else At most 80.  must
                )
                why    text    Why ${hours}?    if ${hours} > 50
                """));
    assertThat(xform)
        .contains(
            "<bind nodeset=\"/data/work/hours\" type=\"int\" required=\"true()\" constraint=\"."
                + " &lt;= 80\""
                + " jr:constraintMsg=\"jr:itext('/data/work/hours:jr:constraintMsg')\"/>",
            "<bind nodeset=\"/data/why\" type=\"string\" relevant=\" /data/work/hours  &gt; 50\"/>",
            "<value>Why <output value=\" /data/work/hours \"/>?</value>",
            "<group ref=\"/data/work\" appearance=\"field-list\">",
            "<input ref=\"/data/work/hours\">");
  }

  @Test
  void a_filter_becomes_a_predicate_that_lets_the_missing_codes_through() {
    var xform =
        XFormWriter.write(
            SurveyTable.questionnaire(
                """
                hurdles  several  What was hard?  lang Language | age Age  missing 97 98
                worst    one      Which most?     like hurdles  filter selected(${hurdles}, name)  missing 97
                """));
    assertThat(xform)
        .contains(
            "<instance id=\"hurdles+97+98\">",
            "<itemset nodeset=\"instance('hurdles+97+98')/root/item\">",
            "<itemset nodeset=\"instance('hurdles+97')/root/item[(selected( /data/hurdles , name))"
                + " or name = '97']\">",
            "constraint=\"not((selected(., '97') or selected(., '98')) and count-selected(.) &gt;"
                + " 1)\"");
  }

  @Test
  void a_ranking_is_the_rank_of_odk() {
    var xform =
        XFormWriter.write(SurveyTable.questionnaire("order  rank  In order?  a A | b B  top 1"));
    assertThat(xform)
        .contains(
            "<bind nodeset=\"/data/order\" type=\"odk:rank\"/>", "<odk:rank ref=\"/data/order\">");
  }

  @Test
  void no_text_can_leave_its_place() {
    var hostile = "<script>&\"']]>\u0001</value>";
    var questionnaire = SurveyTable.questionnaire("q  one  Label " + hostile + "  a " + hostile);
    assertThat(XFormWriter.write(questionnaire))
        .contains("<value>Label &lt;script&gt;&amp;&quot;']]&gt;&lt;/value&gt;</value>")
        .doesNotContain("<script>");
  }

  @Test
  void the_same_questions_have_the_same_hash_and_any_change_another() {
    var table = "q  one  Well?  1 No | 2 Yes  must";
    var hash = SurveyTable.questionnaire(table).contentHash();
    assertThat(hash).hasSize(64).isEqualTo(SurveyTable.questionnaire(table).contentHash());
    assertThat(SurveyTable.questionnaire(table.replace("Yes", "Oui")).contentHash())
        .isNotEqualTo(hash);
    assertThat(SurveyTable.questionnaire(table + "  theme VII").contentHash()).isNotEqualTo(hash);
    assertThat(SurveyTable.questionnaire(table.replace("  must", "")).contentHash())
        .isNotEqualTo(hash);
  }
}
