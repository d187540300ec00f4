package org.peillood.paper;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Translated;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Keying one form, by its number. */
@Path("/papier/{survey}/formulier")
public class KeyingResource {

  private static final String KEYED = "v.";
  private static final String CHOSEN = "k.";
  private static final String FURTHER = "a.";
  private static final String AS_ON_PAPER = "zo";

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject PrintRuns runs;
  @Inject Keyings keyings;
  @Inject Desk desk;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /** Finds the form of a number that was typed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.KEY)
  public Response find(@FormParam("nummer") @DefaultValue("") String typed) {
    var number = FormNumber.read(typed);
    return number.isEmpty()
        ? closed(Desk.Place.Closed.because("unreadable", typed))
        : Response.seeOther(address(number.get())).build();
  }

  @GET
  @Path("{number}")
  @Requires(Permission.KEY)
  public Response open(@PathParam("number") String typed) {
    var number = FormNumber.read(typed);
    if (number.isEmpty()) {
      return closed(Desk.Place.Closed.because("unreadable", typed));
    }
    var place = desk.open(surveys.survey(id), number.get(), account());
    if (place instanceof Desk.Place.Key key) {
      var typedSoFar = key.keying().typed();
      var checked =
          typedSoFar.isEmpty()
              ? Optional.<Checked>empty()
              : Optional.of(key.sheet().checked(typedSoFar, frame().texts()));
      return Response.ok(keying(key, typedSoFar, checked)).build();
    }
    if (place instanceof Desk.Place.Settle settle) {
      return Response.ok(settling(settle, Map.of(), Optional.empty())).build();
    }
    return closed((Desk.Place.Closed) place);
  }

  /** What was keyed of a form; all of it is kept, whatever is wrong with it. */
  @POST
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.KEY)
  public Response key(@PathParam("number") String typed, MultivaluedMap<String, String> sent) {
    var number = FormNumber.read(typed);
    var place =
        number
            .map(known -> desk.open(surveys.survey(id), known, account()))
            .orElseGet(() -> Desk.Place.Closed.because("unreadable", typed));
    if (place instanceof Desk.Place.Key key) {
      return keyed(key, fields(key.sheet(), sent, KEYED), marked(sent));
    }
    if (place instanceof Desk.Place.Settle settle) {
      return settled(settle, sent);
    }
    return closed((Desk.Place.Closed) place);
  }

  /**
   * Erases what was keyed of a form, to begin anew; what others keyed only with the right to bring
   * in responses.
   */
  @POST
  @Path("{number}/opnieuw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.KEY)
  public Response beginAnew(@PathParam("number") String typed) {
    var survey = surveys.survey(id);
    var form =
        FormNumber.read(typed)
            .flatMap(runs::form)
            .filter(known -> runs.run(known).survey().equals(survey.id()));
    if (form.isPresent()) {
      var number = form.get().number();
      if (!frame().may(Permission.IMPORT.name()) && !keyings.isOnlyBy(number, account())) {
        throw ProblemType.NOT_PERMITTED.because();
      }
      keyings.beginAnew(number);
    }
    return Response.seeOther(URI.create("/papier/" + id)).build();
  }

  private Response keyed(Desk.Place.Key key, Map<String, String> typed, Set<String> asOnPaper) {
    var outcome = desk.keyed(key.sheet(), key.keying(), typed, asOnPaper, frame().texts());
    if (outcome instanceof Desk.Outcome.Again again) {
      return Response.status(422).entity(keying(key, typed, Optional.of(again.checked()))).build();
    }
    return onward(outcome, key.sheet());
  }

  private Response settled(Desk.Place.Settle settle, MultivaluedMap<String, String> sent) {
    var chosen = chosen(settle, sent);
    var missing =
        settle.differences().stream()
            .filter(difference -> !chosen.containsKey(difference.field().name()))
            .findAny();
    if (missing.isPresent()) {
      return Response.status(422).entity(settling(settle, chosen, Optional.empty())).build();
    }
    var outcome =
        desk.settle(settle.sheet(), settle.differences(), chosen, marked(sent), frame().texts());
    if (outcome instanceof Desk.Outcome.Again again) {
      return Response.status(422)
          .entity(settling(settle, chosen, Optional.of(again.checked())))
          .build();
    }
    return onward(outcome, settle.sheet());
  }

  private static Map<String, String> chosen(
      Desk.Place.Settle settle, MultivaluedMap<String, String> sent) {
    var chosen = new HashMap<String, String>();
    for (var difference : settle.differences()) {
      var name = difference.field().name();
      switch (Optional.ofNullable(sent.getFirst(CHOSEN + name)).orElse("")) {
        case "1" -> chosen.put(name, difference.first());
        case "2" -> chosen.put(name, difference.second());
        case "3" -> chosen.put(name, Optional.ofNullable(sent.getFirst(FURTHER + name)).orElse(""));
        default -> {
          continue; // still to be chosen
        }
      }
    }
    // What came up only because of a choice.
    fields(settle.sheet(), sent, KEYED).forEach(chosen::putIfAbsent);
    return chosen;
  }

  private Response onward(Desk.Outcome outcome, Sheet sheet) {
    if (outcome instanceof Desk.Outcome.Differs) {
      return Response.seeOther(address(sheet.number())).build();
    }
    var how =
        outcome instanceof Desk.Outcome.Done done
            ? done.consent() == Checked.Consent.GIVEN ? "antwoord" : "nee"
            : "ander";
    return Response.seeOther(URI.create("/papier/" + id + "?klaar=" + how)).build();
  }

  private static Map<String, String> fields(
      Sheet sheet, MultivaluedMap<String, String> sent, String prefix) {
    var typed = new HashMap<String, String>();
    for (var field : sheet.paper().fields()) {
      var value = sent.getFirst(prefix + field.name());
      if (value != null && !value.isBlank()) {
        typed.put(field.name(), value.strip());
      }
    }
    return typed;
  }

  private static Set<String> marked(MultivaluedMap<String, String> sent) {
    return Set.copyOf(Optional.ofNullable(sent.get(AS_ON_PAPER)).orElse(List.of()));
  }

  private JteModel keying(
      Desk.Place.Key key, Map<String, String> typed, Optional<Checked> checked) {
    var page = new KeyingPage(key.sheet(), key.keying(), typed, checked);
    return new StaticTemplates().paperKeying(frame(), page);
  }

  private JteModel settling(
      Desk.Place.Settle settle, Map<String, String> chosen, Optional<Checked> checked) {
    var page = new SettlingPage(settle.sheet(), settle.differences(), chosen, checked);
    return new StaticTemplates().paperSettling(frame(), page);
  }

  private Response closed(Desk.Place.Closed closed) {
    var frame = frame();
    var arguments = closed.arguments().stream().map(said -> inWords(said, frame)).toArray();
    var survey = surveys.survey(id);
    return Response.status(409)
        .entity(new StaticTemplates().paperClosed(frame, survey, frame.t(closed.key(), arguments)))
        .build();
  }

  private static Object inWords(Object said, Frame frame) {
    if (said instanceof LocalDate day) {
      return frame.date(day);
    }
    return said instanceof Translated name ? name.in(frame.language().code()) : said;
  }

  private Frame frame() {
    return pages.frame("surveys");
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }

  private URI address(FormNumber number) {
    return URI.create("/papier/" + id + "/formulier/" + number.digits());
  }
}
