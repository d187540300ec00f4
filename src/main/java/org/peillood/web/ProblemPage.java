package org.peillood.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/** How one part of the platform shows problems on its own pages; beans of this type are asked. */
public interface ProblemPage {

  /**
   * The page of a problem.
   *
   * @param path the path asked for, without a slash before it
   * @return none when that path is not this part's
   */
  Optional<JteModel> of(String path, Problem problem);
}
