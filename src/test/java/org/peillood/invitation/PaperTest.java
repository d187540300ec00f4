package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.peillood.web.QrSquare;

class PaperTest {

  @Test
  void a_square_has_its_margin_and_its_three_corners() throws IOException {
    var square = QrSquare.of("https://peiling.example.org/v/leden?golf=1&code=2222");
    var picture = ImageIO.read(new ByteArrayInputStream(square.png(3)));
    assertThat(picture.getWidth()).isEqualTo(square.size() * 3);
    for (int corner : List.of(4, square.size() - 11)) {
      assertThat(isDark(picture, corner * 3 + 1, 4 * 3 + 1)).isTrue();
      assertThat(isDark(picture, 4 * 3 + 1, corner * 3 + 1)).isTrue();
    }
    assertThat(isDark(picture, 1, 1)).isFalse();
    assertThat(square.svg("Een <adres>"))
        .contains("<title>Een &lt;adres&gt;</title>", "M4 4h7v1h-7z");
  }

  private static boolean isDark(BufferedImage picture, int x, int y) {
    return (picture.getRGB(x, y) & 0xFF) == 0;
  }
}
