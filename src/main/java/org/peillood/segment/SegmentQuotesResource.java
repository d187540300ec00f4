package org.peillood.segment;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;

/** The words of focus groups that were chosen as evidence. */
@Path("/focusgroepen/citaten")
public class SegmentQuotesResource {

  @Inject Pages pages;
  @Inject SegmentQuotes quotes;

  /**
   * Those that stand; who does research also sees those that go no further, and those that ended.
   */
  @GET
  @Requires(Permission.READ)
  public JteModel page() {
    var page = pages.frame("focusgroups");
    var shown = page.may(Permission.RESEARCH.name()) ? quotes.all() : quotes.shown();
    return new StaticTemplates().segmentQuotes(page, shown);
  }
}
