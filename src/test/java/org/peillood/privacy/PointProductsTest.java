package org.peillood.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointProductsTest {

  private static Group kind(int a, int b) {
    return Group.everyone().and("a", "" + a).and("b", "" + b);
  }

  private static int point(Group kind, String item) {
    return Integer.parseInt(kind.where().getOrDefault(item, List.of("0")).get(0));
  }

  /** People by the points of a, and within these of b, with all margins shown. */
  private static PointProducts products(long[][] people) {
    var kinds = new ArrayList<Group>();
    for (int a = 1; a <= people.length; a++) {
      for (int b = 1; b <= people[0].length; b++) {
        kinds.add(kind(a, b));
      }
    }
    var products =
        new PointProducts(
            kinds,
            kind -> people[point(kind, "a") - 1][point(kind, "b") - 1],
            kind -> point(kind, "a") * (double) point(kind, "b"));
    for (int a = 1; a <= people.length; a++) {
      products.shown(Group.everyone().and("a", "" + a));
    }
    for (int b = 1; b <= people[0].length; b++) {
      products.shown(Group.everyone().and("b", "" + b));
    }
    return products;
  }

  @Test
  void of_four_cells_that_hide_each_other_the_products_tell_each() {
    var products = products(new long[][] {{2, 30}, {30, 40}});
    assertThat(products.tell(kind(1, 1))).isTrue();
    assertThat(products.tell(kind(2, 2))).isTrue();
  }

  @Test
  void of_more_hidden_cells_they_tell_none() {
    var products = products(new long[][] {{12, 30, 9}, {30, 40, 22}, {14, 18, 25}});
    assertThat(products.tell(kind(1, 1))).isFalse();
    products.shown(kind(3, 3));
    assertThat(products.tell(kind(1, 1))).isFalse();
  }

  @Test
  void but_where_no_other_numbers_of_people_fit_they_do() {
    // All are on the diagonal: no other way to have these margins has as large a sum of products.
    var products = products(new long[][] {{3, 0, 0}, {0, 30, 0}, {0, 0, 30}});
    assertThat(products.tell(kind(1, 1))).isTrue();
  }

  @Test
  void what_is_shown_is_told() {
    var products = products(new long[][] {{12, 30, 9}, {30, 40, 22}, {14, 18, 25}});
    products.shown(kind(2, 2));
    assertThat(products.tell(kind(2, 2))).isTrue();
  }
}
