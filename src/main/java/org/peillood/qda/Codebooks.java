package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.coding.BroughtCode;
import org.peillood.coding.Code;
import org.peillood.coding.CodeFrames;
import org.peillood.coding.CodeTree;
import org.peillood.coding.Names;
import org.peillood.web.Language;

/** Code frames as codebooks of files, and back. */
@ApplicationScoped
class Codebooks {

  static final String PROGRAM = "Peillood";

  @Inject CodeFrames frames;
  @Inject Origins origins;

  /** The codes of a frame, each after the one above it. */
  @Transactional
  List<DraftCode> of(String frame) {
    var tree = frames.tree(frame);
    var known = origins.under(Origin.Kind.CODE, frame + "/");
    var codes = new ArrayList<DraftCode>();
    for (var node : tree.nodes()) {
      codes.add(draft(frame, node, known, codes.size() + 1));
    }
    return List.copyOf(codes);
  }

  private static DraftCode draft(
      String frame, CodeTree.Node node, Map<String, Origin> known, int line) {
    var code = node.code();
    var thing = frame + "/" + code.mark();
    var meaning = code.meaning();
    return new DraftCode(
        line,
        code.mark(),
        code.name().byLanguage(),
        new DraftCode.Words(
            meaning.definition(), meaning.notWhen(), meaning.example(), code.sign().memo()),
        colour(code, Optional.ofNullable(known.get(thing)).map(Origin::said).orElse("")),
        Origins.guid(known, Origin.Kind.CODE, thing),
        code.parent(),
        code.isActive(),
        false);
  }

  // The colour of the file stands as long as nobody chose another here.
  private static String colour(Code code, String ofFile) {
    int here = code.sign().colour();
    return !ofFile.isEmpty() && Palette.nearest(ofFile) == here ? ofFile : Palette.of(here);
  }

  /** The same without what coders noted, which may tell of single texts. */
  static List<DraftCode> withoutMemos(List<DraftCode> codes) {
    return codes.stream()
        .map(
            code ->
                new DraftCode(
                    code.line(),
                    code.mark(),
                    code.names(),
                    new DraftCode.Words(
                        code.words().definition(),
                        code.words().notWhen(),
                        code.words().example(),
                        ""),
                    code.colour(),
                    code.guid(),
                    code.parent(),
                    code.isOffered(),
                    code.isNew()))
        .toList();
  }

  /** The same as trees of codes of REFI-QDA, with names in one language. */
  static List<QdaCode> trees(List<DraftCode> codes, Language language) {
    var below = new LinkedHashMap<String, List<DraftCode>>();
    codes.forEach(
        code -> below.computeIfAbsent(code.parent(), none -> new ArrayList<>()).add(code));
    return trees("", below, language);
  }

  private static List<QdaCode> trees(
      String parent, Map<String, List<DraftCode>> below, Language language) {
    return below.getOrDefault(parent, List.of()).stream()
        .map(
            code ->
                new QdaCode(
                    code.guid(),
                    new Names(code.names()).in(language),
                    code.isOffered(),
                    code.colour(),
                    CodeWords.written(code.words(), language),
                    List.of(),
                    trees(code.mark(), below, language)))
        .toList();
  }

  /** What a frame has already; a code that was merged is known as the one that took it over. */
  @Transactional
  CodebookDraft.Known known(String frame) {
    var tree = frames.tree(frame);
    var known = origins.under(Origin.Kind.CODE, frame + "/");
    var byGuid = new HashMap<String, String>();
    for (var mark : tree.marks()) {
      var guid = Origins.guid(known, Origin.Kind.CODE, frame + "/" + mark);
      byGuid.put(Guid.key(guid), standing(tree, mark));
    }
    var byName = new HashMap<String, String>();
    for (var node : tree.nodes()) {
      var code = node.code();
      code.name().byLanguage().values().forEach(name -> byName.put(name, code.mark()));
    }
    return new CodebookDraft.Known(tree.marks(), byGuid, byName);
  }

  private static String standing(CodeTree tree, String mark) {
    var at = mark;
    var seen = new HashSet<String>();
    while (seen.add(at) && tree.code(at).map(Code::isMerged).orElse(false)) {
      at = tree.code(at).map(Code::mergedInto).orElse(at);
    }
    return at;
  }

  /** Begins a frame with the codes of a file. */
  @Transactional
  void begin(String id, Names name, CodebookDraft draft, String by) {
    frames.beginWith(id, name, "", brought(draft), by);
    remember(id, draft);
  }

  /**
   * Adds the codes of a file that a frame does not have yet.
   *
   * @param seen the edition that whoever brings them had before their eyes
   * @return false, and nothing has changed, when somebody else was first
   */
  @Transactional
  boolean add(String id, long seen, CodebookDraft draft, String by) {
    if (!frames.bring(id, seen, brought(draft), by)) {
      return false;
    }
    remember(id, draft);
    return true;
  }

  private void remember(String frame, CodebookDraft draft) {
    for (var code : draft.added()) {
      origins.remember(
          Origin.Kind.CODE,
          frame + "/" + code.mark(),
          code.guid().isEmpty()
              ? Guid.of(Origin.Kind.CODE.name(), frame + "/" + code.mark())
              : code.guid(),
          code.colour());
    }
  }

  private static List<BroughtCode> brought(CodebookDraft draft) {
    return draft.added().stream()
        .map(
            code ->
                new BroughtCode(
                    code.mark(),
                    new Code.Meaning(
                        new Names(code.names()),
                        code.words().definition(),
                        code.words().notWhen(),
                        code.words().example()),
                    new Code.Sign(Palette.nearest(code.colour()), "", code.words().memo()),
                    code.parent(),
                    code.isOffered()))
        .toList();
  }
}
