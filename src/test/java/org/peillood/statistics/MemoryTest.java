package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void a_million_respondents_with_100_items_fit_in_400_megabytes() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var program = MillionRespondents.class;
    Process process =
        new ProcessBuilder(
                java, "-Xmx400m", "-XX:+UseSerialGC", "-cp", classpath(), program.getName())
            .redirectErrorStream(true)
            .start();
    String said = said(process);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String said(Process process) throws IOException {
    try (var out = process.inputReader()) {
      return String.join("\n", out.lines().toList());
    }
  }

  private static String classpath() throws URISyntaxException {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> needed :
        List.of(
            Microdata.class,
            MillionRespondents.class,
            Sum.class,
            NormalDistribution.class,
            RegularizedBeta.class,
            NormalizedGaussianSampler.class,
            UniformRandomProvider.class)) {
      places.add(
          Path.of(needed.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }
}
