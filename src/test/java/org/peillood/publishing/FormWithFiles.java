package org.peillood.publishing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A survey that shows pictures, sounds and a drawing, and asks for photos and a line on a map. */
final class FormWithFiles {

  static final String FORM =
      """
      settings: [{form_id: beelden, version: '1', default_language: English (en)}]
      survey:
        - {type: select_one yes_no, name: part, 'label::English (en)': Do you take part, required: 'yes'}
        - {type: select_one vehicle, name: vehicle, 'label::English (en)': How do you go to work, 'media::image::English (en)': way.png, 'media::audio::English (en)': ask.wav}
        - {type: image, name: photo, 'label::English (en)': A photo of your way, required: 'yes'}
        - {type: geotrace, name: walk, 'label::English (en)': Your walk}
        - {type: begin_repeat, name: stop, 'label::English (en)': Stop, relevant: "${walk} != ''"}
        - {type: image, name: sight, 'label::English (en)': A photo of this stop}
        - {type: end_repeat}
        - {type: calculate, name: town, calculation: "pulldata('towns', 'label', 'name', 'mol')"}
      choices:
        - {list_name: yes_no, name: 'ja', 'label::English (en)': 'Yes'}
        - {list_name: yes_no, name: 'nee', 'label::English (en)': 'No'}
        - {list_name: vehicle, name: bike, 'label::English (en)': By bicycle, 'media::image::English (en)': bike.svg}
        - {list_name: vehicle, name: bus, 'label::English (en)': By bus, 'media::image::English (en)': bus.png, 'media::audio::English (en)': ask.wav}
        - {list_name: vehicle, name: foot, 'label::English (en)': On foot, 'media::image::English (en)': way.png}
      """;

  private static final String BICYCLE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="160" height="100" viewBox="0 0 160 100">
        <g fill="none" stroke="#0F5399" stroke-width="5">
          <circle cx="35" cy="65" r="25"/><circle cx="125" cy="65" r="25"/>
          <path d="M35 65 L65 25 L110 25 L80 65 Z M65 25 L80 65 M110 25 L125 65 M105 12 H120"/>
        </g>
      </svg>
      """;

  private FormWithFiles() {}

  static void lay(Path folder) throws IOException {
    Files.writeString(folder.resolve("questionnaire.yaml"), FORM);
    var media = Files.createDirectory(folder.resolve("media"));
    Files.writeString(media.resolve("bike.svg"), BICYCLE);
    Files.writeString(media.resolve("towns.csv"), "name,label\nmol,Mol\n");
    picture(media.resolve("way.png"), new Color(0x9CC7A0));
    picture(media.resolve("bus.png"), new Color(0xE2B13C));
    tone(media.resolve("ask.wav"));
    Files.writeString(
        folder.resolve("survey.yaml"),
        """
        id: beelden
        title: {en: How do you go}
        name: {en: Ways}
        audience: {en: anyone}
        asks: {en: We ask this.}
        promises: {en: [We keep it safe.]}
        notice: {version: 1, text: {en: [We keep it safe.]}}
        afterwards: {en: [We count.]}
        consent: part
        themes: [I]
        evidence: []
        sensitive: false
        keepUntil: 2031-12-31
        languages: [{code: en, status: complete}]
        waves:
          - {code: "1", title: {en: One}, questionnaire: questionnaire.yaml, languages: [en], opens: 2020-01-01, minutes: 5, mode: web}
        """);
  }

  private static void picture(Path file, Color ground) throws IOException {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(ground);
    graphics.fillRect(0, 0, 640, 480);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillPolygon(new int[] {250, 390, 520, 120}, new int[] {120, 120, 480, 480}, 4);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static void tone(Path file) throws IOException {
    var format = new AudioFormat(8_000, 8, 1, true, false);
    var samples = new byte[4_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (60 * Math.sin(i * 2 * Math.PI * 440 / 8_000));
    }
    try (var sound =
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }
}
