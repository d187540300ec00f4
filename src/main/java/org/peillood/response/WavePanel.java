package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/**
 * What another part tells about a wave on the page of its survey, such as who was invited to it.
 * Beans of this type are asked, so that this package needs to know none of them.
 */
public interface WavePanel {

  /** The section about a wave; none when there is nothing to say. */
  Optional<JteModel> about(Frame frame, Survey survey, Wave wave);
}
