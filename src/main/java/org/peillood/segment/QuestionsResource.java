package org.peillood.segment;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.Guide;
import org.peillood.pages.StaticTemplates;
import org.peillood.segment.QuestionsPage.More;
import org.peillood.web.ProblemType;

/** Where in a transcript each question of the guide begins. */
@Path("/focusgroepen/{group}/teksten/{id}/vragen")
public class QuestionsResource {

  @Inject TextDesk desk;
  @Inject FocusGroups groups;
  @Inject QuestionMarking marking;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /**
   * The text with what is marked; as long as nothing is, and whenever it is asked for, with what
   * the rule proposes.
   */
  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page(
      @QueryParam("voorstel") @DefaultValue("") String propose,
      @QueryParam("bericht") @DefaultValue("") String message) {
    var text = desk.text(group, id);
    var known = marking.find(text.id());
    var marks = known.map(QuestionMarks::marks).orElse(List.of());
    var chosen = new HashMap<Integer, String>();
    text.turns()
        .forEach(
            turn ->
                QuestionMarks.beginning(marks, turn)
                    .ifPresent(asked -> chosen.put(turn.number(), asked.key())));
    var proposed = new ArrayList<Integer>();
    if (known.isEmpty() || propose.equals("ja")) {
      QuestionProposals.of(text, guide())
          .forEach(
              (turn, asked) -> {
                if (!chosen.containsKey(turn) && !chosen.containsValue(asked.key())) {
                  chosen.put(turn, asked.key());
                  proposed.add(turn);
                }
              });
    }
    var told = message.equals("bewaard") ? message : "";
    return page(text, known, chosen, proposed, More.NOTHING, told, "");
  }

  private JteModel page(
      SpokenText text,
      Optional<QuestionMarks> known,
      Map<Integer, String> chosen,
      List<Integer> proposed,
      More more,
      String message,
      String fault) {
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, text.turns().size());
    var marks = known.map(QuestionMarks::marks).orElse(List.of());
    var lost = marks.stream().filter(QuestionMark::flagged).map(QuestionMark::asked).toList();
    var page =
        new QuestionsPage(
            text,
            QuestionsPage.choices(guide(), marks),
            chosen,
            proposed,
            lost,
            more,
            known.map(QuestionMarks::version).orElse(0L),
            message);
    return new StaticTemplates()
        .segmentQuestions(
            desk.page(),
            page,
            fault.isEmpty() ? List.of() : desk.fault("segment.questions", fault));
  }

  private List<GuideQuestion> guide() {
    return GuideQuestion.of(Guide.of(groups.group(group).guide()));
  }

  /**
   * Keeps what begins where. Questions that were lost stay so until they are marked or given up.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response keep(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = desk.text(group, id);
    var known = marking.find(text.id());
    var chosen = new HashMap<Integer, String>();
    for (var turn : text.turns()) {
      var key = sent.one("v" + turn.number());
      if (!key.isEmpty()) {
        chosen.put(turn.number(), key);
      }
    }
    var more = new More(sent.one("beurt"), sent.one("vraag"));
    var turn = text.turn(sent.number("beurt"));
    if (more.turn().isEmpty() != more.key().isEmpty()
        || (!more.turn().isEmpty() && turn.isEmpty())) {
      return answer(ProblemType.INVALID_INPUT, text, known, chosen, more, "question-turn");
    }
    var all = new HashMap<>(chosen);
    turn.ifPresent(one -> all.put(one.number(), more.key()));
    var before = known.map(QuestionMarks::marks).orElse(List.of());
    var marks = QuestionsPage.marks(text, all, QuestionsPage.choices(guide(), before));
    if (marks.isEmpty()
        || sent.number("tekst") != text.version()
        || !marking.keep(
            text, withLost(marks.get(), before, sent), sent.version("gezien"), desk.by())) {
      return answer(
          ProblemType.CHANGED_MEANWHILE,
          text,
          marking.find(text.id()),
          chosen,
          more,
          "questions-overtaken");
    }
    return Response.seeOther(URI.create(TextDesk.home(text) + "/vragen?bericht=bewaard")).build();
  }

  private static List<QuestionMark> withLost(
      List<QuestionMark> marks, List<QuestionMark> before, Sent sent) {
    var all = new ArrayList<>(marks);
    before.stream()
        .filter(QuestionMark::flagged)
        .filter(lost -> !sent.all("weg").contains(lost.asked().key()))
        .filter(lost -> marks.stream().noneMatch(mark -> mark.asked().equals(lost.asked())))
        .forEach(all::add);
    return all;
  }

  private Response answer(
      ProblemType type,
      SpokenText text,
      Optional<QuestionMarks> known,
      Map<Integer, String> chosen,
      More more,
      String fault) {
    return Response.status(type.status())
        .entity(page(text, known, chosen, List.of(), more, "", fault))
        .build();
  }
}
