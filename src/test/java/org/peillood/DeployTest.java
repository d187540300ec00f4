package org.peillood;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.web.Json;

/** What a system administrator takes into hands is sound, and says what the code does. */
class DeployTest {

  private static final Path DEPLOY = Path.of("deploy");
  private static final Pattern SETTING = Pattern.compile("PEILLOOD_[A-Z_]+");
  private static final Set<String> OF_THE_SCRIPT =
      Set.of("PEILLOOD_DATA", "PEILLOOD_LISTEN", "PEILLOOD_JAVA_OPTIONS");

  @Test
  void compose_joins_the_application_to_a_database_that_is_ready() throws IOException {
    JsonNode compose = Json.YAML.readTree(DEPLOY.resolve("compose.yaml").toFile());
    var application = compose.at("/services/application");
    assertThat(application.at("/depends_on/database/condition").asText())
        .isEqualTo("service_healthy");
    assertThat(Path.of("deploy", "..", application.at("/build/dockerfile").asText())).exists();
    assertThat(application.at("/environment/PEILLOOD_DB_URL").asText())
        .isEqualTo(
            "jdbc:postgresql://database:5432/"
                + compose.at("/services/database/environment/POSTGRES_DB").asText());
    assertThat(application.at("/ports/0").asText()).startsWith("127.0.0.1:");
    assertThat(compose.at("/volumes").has("database")).isTrue();
    // the keys of sealed texts outlive the container, and stand in no volume of the database
    assertThat(compose.at("/volumes").has("keys")).isTrue();
    assertThat(application.at("/volumes/0").asText()).isEqualTo("keys:/var/lib/peillood");
    assertThat(application.at("/environment/PEILLOOD_VAULT_FILE").asText())
        .startsWith("/var/lib/peillood/");
  }

  @Test
  void the_container_file_copies_only_what_is_there() throws IOException {
    var copied =
        Files.readAllLines(DEPLOY.resolve("Containerfile")).stream()
            .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
            .map(line -> line.split("\\s+")[1])
            .toList();
    assertThat(copied).contains("surveys", "charts", "deploy/payara", "deploy/serve");
    assertThat(copied).allSatisfy(source -> assertThat(Path.of(source)).exists());
  }

  @Test
  void the_service_unit_has_its_sections_and_starts_what_exists() throws IOException {
    var lines = Files.readAllLines(DEPLOY.resolve("peillood.service"));
    assertThat(lines).contains("[Unit]", "[Service]", "[Install]", "ExecStart=/opt/peillood/serve");
    assertThat(lines)
        .allMatch(
            line ->
                line.isBlank() || line.startsWith("#") || line.matches("\\[\\w+]|[A-Z]\\w+=.*"));
    assertThat(Files.isExecutable(DEPLOY.resolve("serve"))).isTrue();
  }

  @Test
  void the_scripts_are_sound_shell() throws IOException, InterruptedException {
    for (var command :
        List.of(List.of("sh", "-n", "deploy/serve"), List.of("bash", "-n", ".ci/run"))) {
      var check = new ProcessBuilder(command).inheritIO().start();
      assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(check.exitValue()).as(String.join(" ", command)).isZero();
    }
  }

  @Test
  void every_setting_that_is_named_is_one_that_is_read() throws IOException {
    var read = new TreeSet<>(OF_THE_SCRIPT);
    for (var file :
        List.of(
            "web/Settings.java",
            "store/Database.java",
            "store/Vault.java",
            "invitation/MailSettings.java",
            "invitation/PostboxSettings.java")) {
      var code = Files.readString(Path.of("src/main/java/org/peillood").resolve(file));
      Pattern.compile("peillood\\.[a-z.]+(?=[\":])")
          .matcher(code)
          .results()
          .forEach(key -> read.add(key.group().toUpperCase(Locale.ROOT).replace('.', '_')));
    }
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      var named =
          files
              .filter(Files::isRegularFile)
              .flatMap(DeployTest::settings)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named).isNotEmpty().isSubsetOf(read);
    }
  }

  @Test
  void the_first_installation_takes_ten_lines() throws IOException {
    var steps =
        Files.readAllLines(DEPLOY.resolve("README.md")).stream()
            .filter(line -> line.matches("\\d+\\. .*"))
            .toList();
    assertThat(steps).hasSize(10);
  }

  private static Stream<String> settings(Path file) {
    try {
      return SETTING.matcher(Files.readString(file)).results().map(found -> found.group());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
