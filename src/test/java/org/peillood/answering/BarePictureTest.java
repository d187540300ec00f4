package org.peillood.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.survey.FileType;

class BarePictureTest {

  // Exif 2.32: the tag Orientation (0112) as one short number; 6 is a quarter turn to the right
  private static final byte[] A_QUARTER_TURN = {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6};

  @Test
  void a_picture_keeps_its_dots_and_loses_what_the_camera_wrote_beside_them()
      throws BarePicture.Damaged {
    for (var picture : List.of(Pictures.jpegOnItsSide(), Pictures.png(), Pictures.gif())) {
      assertThat(text(picture)).contains(Pictures.SECRET);
      var bare = BarePicture.of(picture, FileType.of(picture).orElseThrow());
      assertThat(text(bare)).doesNotContain("Alice");
      assertThat(dots(Pictures.read(bare))).isEqualTo(dots(Pictures.read(picture)));
    }
  }

  @Test
  void a_photo_still_tells_which_side_is_up() throws BarePicture.Damaged {
    var bare = BarePicture.of(Pictures.jpegOnItsSide(), new FileType("image/jpeg", "jpg"));
    assertThat(text(bare)).contains(text(A_QUARTER_TURN));
  }

  @Test
  void a_webp_loses_its_exif_and_says_so_in_its_head() throws BarePicture.Damaged {
    // https://developers.google.com/speed/webp/docs/riff_container: VP8X with the flag for Exif
    var picture = ByteBuffer.allocate(12 + 18 + 12 + 8 + 6).order(ByteOrder.LITTLE_ENDIAN);
    picture.put(bytes("RIFF")).putInt(48).put(bytes("WEBP"));
    picture.put(bytes("VP8X")).putInt(10).put((byte) 8).put(new byte[9]);
    picture.put(bytes("VP8 ")).putInt(4).putInt(7);
    picture.put(bytes("EXIF")).putInt(5).put(bytes("Alice")).put((byte) 0);
    var bare = ByteBuffer.wrap(BarePicture.of(picture.array(), new FileType("image/webp", "webp")));
    assertThat(text(bare.array())).doesNotContain("EXIF").contains("VP8 ");
    assertThat(bare.get(20)).as("the flags").isZero();
    assertThat(bare.order(ByteOrder.LITTLE_ENDIAN).getInt(4)).isEqualTo(34);
  }

  @Test
  void a_damaged_picture_is_told() {
    for (var picture : List.of(Pictures.jpegOnItsSide(), Pictures.png(), Pictures.gif())) {
      var half = Arrays.copyOf(picture, picture.length / 4);
      assertThatThrownBy(() -> BarePicture.of(half, FileType.of(picture).orElseThrow()))
          .isInstanceOf(BarePicture.Damaged.class);
    }
  }

  private static int[] dots(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
