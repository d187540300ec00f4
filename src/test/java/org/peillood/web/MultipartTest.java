package org.peillood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.web.Multipart.Part;

class MultipartTest {

  private record Read(Part part, String content) {}

  @Test
  void gives_the_parts_with_their_names_and_types() throws IOException {
    var body =
        """
        preamble
        --B
        Content-Disposition: form-data; name="xml_submission_file"; filename="a b.xml"
        Content-Type: text/xml; charset=UTF-8
        Content-Transfer-Encoding: binary

        <data/>
        --B
        content-disposition: form-data; name=note

        --Bnot the end
        --B--
        epilogue
        """;
    assertThat(read(body))
        .containsExactly(
            new Read(new Part("xml_submission_file", "a b.xml", "text/xml"), "<data/>"),
            new Read(new Part("note", "", "application/octet-stream"), "--Bnot the end"));
  }

  @Test
  void a_file_name_never_holds_a_folder() throws IOException {
    var body =
        """
        --B
        Content-Disposition: form-data; name="f"; filename="C:\\\\photos\\\\../x/é\\"1.jpg"

        1
        --B--\
        """;
    assertThat(read(body)).extracting(r -> r.part().fileName()).containsExactly("é\"1.jpg");
  }

  @Test
  void refuses_a_body_that_breaks_off_and_one_that_is_none() {
    for (var body : List.of("", "--B", "--B\n", "--B\nContent-Disposition: form-data\n\nx", "x")) {
      assertThatThrownBy(() -> read(body)).as(body).isInstanceOf(Multipart.Malformed.class);
    }
    assertThatThrownBy(
            () -> new Multipart(new ByteArrayInputStream(new byte[0]), "multipart/form-data"))
        .isInstanceOf(Multipart.Malformed.class);
  }

  /** Contents made of the very bytes that a delimiter is made of come out to the letter. */
  @Property(tries = 500)
  void whatever_a_part_holds_comes_out_again(
      @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> pieces) throws IOException {
    var content = new StringBuilder();
    pieces.forEach(p -> content.append(List.of("\r", "\n", "-", "\r\n--A", "x").get(p)));
    var body =
        "--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n" + content + "\r\n--B--\r\n";
    var parts =
        new Multipart(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
            "multipart/form-data; boundary=B");
    assertThat(parts.next()).isPresent();
    var out = new ByteArrayOutputStream();
    parts.copyTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(content.toString());
    assertThat(parts.next()).isEmpty();
  }

  private static List<Read> read(String body) throws IOException {
    var parts =
        new Multipart(
            new ByteArrayInputStream(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
            "multipart/form-data; boundary=\"B\"");
    var all = new ArrayList<Read>();
    for (var part = parts.next(); part.isPresent(); part = parts.next()) {
      var out = new ByteArrayOutputStream();
      parts.copyTo(out);
      all.add(new Read(part.get(), out.toString(StandardCharsets.UTF_8)));
    }
    return all;
  }
}
