package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceReaderTest {

  @Test
  void reads_a_form_whatever_namespaces_its_client_puts_around_it() {
    var instance =
        read(
            """
            <?xml version='1.0' ?>
            <h:tutorial id="tutorial" version="7" xmlns:h="http://opendatakit.org/submissions"
              xmlns:orx="http://openrosa.org/xforms">
              <name>Zoë &amp; <![CDATA[<Ali>]]></name><empty/><group><age> 34 </age></group>
              <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta>
            </h:tutorial>
            """);
    assertThat(instance.formId()).isEqualTo("tutorial");
    assertThat(instance.version()).isEqualTo("7");
    assertThat(instance.name()).isEqualTo("uuid:1");
    assertThat(instance.root().values())
        .containsExactly(
            new Node.Value("/tutorial/name", "Zoë & <Ali>"),
            new Node.Value("/tutorial/group/age", "34"),
            new Node.Value("/tutorial/meta/instanceID", "uuid:1"));
  }

  @Test
  void a_form_without_a_name_is_known_by_its_content() {
    var one = read("<data id='a'><x>1</x></data>");
    assertThat(one.name()).startsWith("sha256:").isEqualTo("sha256:" + one.hash());
    assertThat(read("<data id='a'><x>2</x></data>").name()).isNotEqualTo(one.name());
    assertThat(read("<data id='a' instanceID='uuid:9'/>").name()).isEqualTo("uuid:9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d id='a'><x>&x;</x></d>",
        "<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/x.dtd'><d id='a'/>",
        "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><d id='a'>&b;</d>",
        "<d id='a'>&unknown;</d>",
        "<d id='a'>",
        "<d id='a'/><d/>",
        "no xml",
        ""
      })
  void refuses_what_refers_elsewhere_and_what_is_no_xml(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(Unreadable.class);
  }

  @Test
  void refuses_what_is_too_deep_or_too_wide() {
    var deep = "<d>".repeat(100) + "</d>".repeat(100);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(Unreadable.class).hasMessage("too-much");
    var wide = "<d>" + "<x/>".repeat(60_000) + "</d>";
    assertThatThrownBy(() -> read(wide)).isInstanceOf(Unreadable.class).hasMessage("too-much");
  }

  @Test
  void a_stored_document_is_read_as_it_came_also_when_it_was_in_another_encoding() {
    var bytes =
        "<?xml version='1.0' encoding='ISO-8859-1'?><d id='a'><x>café</x></d>"
            .getBytes(StandardCharsets.ISO_8859_1);
    var instance = InstanceReader.read(bytes);
    assertThat(InstanceReader.root(instance.document()).values())
        .isEqualTo(instance.root().values())
        .isEqualTo(List.of(new Node.Value("/d/x", "café")));
  }

  private static Instance read(String document) {
    return InstanceReader.read(document.strip().getBytes(StandardCharsets.UTF_8));
  }
}
