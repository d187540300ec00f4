package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.publishing.PreviewResource;
import org.peillood.survey.PageNames;

/** The names that pages of questions cannot have are those of our own pages beside them. */
class PageNamesTest {

  @Test
  void a_page_of_ours_in_a_walk_has_a_name_that_no_page_of_questions_can_have() {
    assertThat(pages(SurveyPageResource.class)).containsExactlyInAnyOrderElementsOf(PageNames.OURS);
  }

  @Test
  void so_has_one_in_a_try_out() {
    assertThat(PageNames.OURS).containsAll(pages(PreviewResource.class).toList());
  }

  @Test
  void what_a_page_sends_beside_its_answers_has_a_name_that_no_item_can_have() {
    assertThat(PageNames.FIELDS)
        .containsExactlyInAnyOrder(
            PagePost.LANGUAGE_FIELD, PagePost.BUTTON_FIELD, PagePost.TRACES_FIELD);
  }

  // A page of questions is one segment below; what has more segments is never mistaken for one.
  private static Stream<String> pages(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method -> Stream.ofNullable(method.getAnnotation(Path.class)))
        .map(Path::value)
        .filter(path -> !path.contains("/") && !path.startsWith("{"))
        .distinct();
  }
}
