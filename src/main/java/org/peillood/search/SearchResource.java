package org.peillood.search;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;

/** The page on which staff search. */
@Path("/zoeken")
@Produces(MediaType.TEXT_HTML)
public class SearchResource {

  @Inject Pages pages;
  @Inject Search search;

  @GET
  @Requires(Permission.READ)
  public JteModel page(
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("soort") @DefaultValue("") String kind,
      @QueryParam("thema") @DefaultValue("") String theme,
      @QueryParam("jaar") @DefaultValue("") String year,
      @QueryParam("blad") @DefaultValue("1") String page) {
    var found = search.find(typed, Filter.asked(kind, theme, year), number(page));
    return new StaticTemplates().searchPage(pages.frame("search"), found);
  }

  static int number(String page) {
    return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }
}
