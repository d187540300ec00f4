package org.peillood.analysis;

import java.util.List;
import org.peillood.web.Language;

/** The themes of the plan by code; implemented by the feature that knows the plan. */
public interface ThemeDirectory {

  /** The codes of all themes, in their order. */
  List<String> codes();

  /** How a theme is called, for instance {@code Tewerkstelling} for VII; the code when unknown. */
  String name(String code, Language language);
}
