package org.peillood.coding;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.FrameChange.What;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where a code is said otherwise, moved, split, merged into another, retired or brought back. */
@Path("/codekaders/{frame}/codes")
public class CodeResource {

  @Inject Pages pages;
  @Inject CodeFrames frames;

  @PathParam("frame")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String frameId;

  /** The empty form of a code. */
  @GET
  @Requires(Permission.RESEARCH)
  public JteModel begun() {
    return added(CodeForm.begun("", frames.frame(frameId).edition()), List.of());
  }

  /** Adds a code. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response add(MultivaluedMap<String, String> fields) {
    var sent = CodeForm.sent(fields);
    var page = pages.frame("surveys");
    var tree = frames.tree(frameId);
    var faults = new ArrayList<>(sent.faultsOfMark(page, NewCodes.isTaken(tree, sent.mark())));
    faults.addAll(sent.faults(page));
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(added(sent, faults))
          .build();
    }
    var parent = active(tree, sent.parent()).map(Code::mark).orElse("");
    Function<CodeFrames.Pen, What> work = pen -> pen.add(sent.mark(), sent.meaning(), parent);
    return frames.change(frameId, sent.seen(), by(), work)
        ? home()
        : Response.status(ProblemType.CHANGED_MEANWHILE.status())
            .entity(added(again(sent), overtaken()))
            .build();
  }

  @GET
  @Path("{code}")
  @Requires(Permission.RESEARCH)
  public JteModel one(@PathParam("code") String mark) {
    var code = code(mark);
    var form = CodeForm.of(code, frames.frame(frameId).edition());
    return one(code, form, new Typed("", code.sign()), List.of());
  }

  /** Changes a code; the button says how. */
  @POST
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response change(@PathParam("code") String mark, MultivaluedMap<String, String> fields) {
    var sent = CodeForm.sent(fields);
    var code = code(mark);
    var button = CodeForm.one(fields, "knop");
    var typed =
        new Typed(
            CodeForm.one(fields, "regels"),
            button.equals("kenteken") ? CodeForm.sign(fields) : code.sign());
    var work = work(code, sent, button, CodeForm.one(fields, "doel"), typed);
    var form = button.isEmpty() ? sent : CodeForm.of(code, sent.seen());
    if (!work.faults().isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(one(code, form, typed, work.faults()))
          .build();
    }
    return frames.change(frameId, sent.seen(), by(), work.pen())
        ? home()
        : Response.status(ProblemType.CHANGED_MEANWHILE.status())
            .entity(one(code(mark), again(form), typed, overtaken()))
            .build();
  }

  /** What was typed in the forms beside that of a code's words. */
  private record Typed(String splitting, Code.Sign sign) {}

  /** What a button does, or why it cannot. */
  private record Work(Function<CodeFrames.Pen, What> pen, List<Complaint> faults) {}

  // What is changed is looked up again within the change, where nobody else can change it.
  private Work work(Code code, CodeForm sent, String button, String target, Typed typed) {
    var page = pages.frame("surveys");
    var tree = frames.tree(frameId);
    return switch (button) {
      case "verplaatsen" -> {
        boolean possible =
            sent.parent().isEmpty()
                || tree.possibleParents(code).stream()
                    .anyMatch(node -> node.code().mark().equals(sent.parent()));
        yield new Work(
            pen -> pen.move(of(pen, code), sent.parent()),
            possible ? List.of() : fault("coding.parent", "parent"));
      }
      case "samenvoegen" -> {
        var into = active(tree, target).filter(other -> !other.mark().equals(code.mark()));
        yield new Work(
            pen -> pen.merge(of(pen, code), active(pen.tree(), target).orElseThrow()),
            into.isPresent() ? List.of() : fault("coding.merge", "target"));
      }
      case "splitsen" -> {
        var added = NewCodes.read(typed.splitting(), tree, page);
        yield new Work(pen -> pen.addAll(code.mark(), added.codes()), added.faults());
      }
      case "kenteken" ->
          new Work(
              pen -> pen.sign(of(pen, code), typed.sign()),
              CodeForm.faultsOf(typed.sign(), code.mark(), tree, page));
      case "stoppen" -> new Work(pen -> pen.retire(of(pen, code)), List.of());
      case "terug" -> new Work(pen -> pen.restore(of(pen, code)), List.of());
      default -> new Work(pen -> pen.mean(of(pen, code), sent.meaning()), sent.faults(page));
    };
  }

  private static Code of(CodeFrames.Pen pen, Code code) {
    return pen.tree().code(code.mark()).orElseThrow();
  }

  private static Optional<Code> active(CodeTree tree, String mark) {
    return tree.code(mark).filter(Code::isActive);
  }

  private List<Complaint> fault(String where, String what) {
    return List.of(CodeForm.fault(pages.frame("surveys"), where, what));
  }

  private List<Complaint> overtaken() {
    return fault("coding.frame", "frame-overtaken");
  }

  // Who presses again has seen that somebody else was first.
  private CodeForm again(CodeForm sent) {
    return new CodeForm(
        sent.mark(), sent.meaning(), sent.parent(), frames.frame(frameId).edition());
  }

  private Code code(String mark) {
    return frames
        .tree(frames.frame(frameId).id())
        .code(mark)
        .filter(code -> !code.isMerged())
        .orElseThrow(() -> ProblemType.UNKNOWN_CODE_FRAME.because(frameId + " " + mark));
  }

  private JteModel added(CodeForm form, List<Complaint> complaints) {
    var frame = frames.frame(frameId);
    return new StaticTemplates()
        .codingAdd(pages.frame("surveys"), frame, frames.tree(frameId).active(), form, complaints);
  }

  private JteModel one(Code code, CodeForm form, Typed typed, List<Complaint> complaints) {
    var page =
        new CodePage(
            frames.frame(frameId),
            frames.tree(frameId),
            code,
            form,
            frames.uses(frameId).getOrDefault(code.mark(), 0L),
            typed.splitting(),
            typed.sign());
    return new StaticTemplates().codingCodeForm(pages.frame("surveys"), page, complaints);
  }

  private Response home() {
    return Response.seeOther(URI.create("/codekaders/" + frameId)).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
