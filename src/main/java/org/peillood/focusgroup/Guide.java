package org.peillood.focusgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a moderator goes by: blocks with minutes, their questions, and what to ask further. It is
 * written in plain lines: {@code # Opening (10)} begins a block of ten minutes, {@code ?} a
 * question, {@code -} what to ask further, {@code !} a word to the moderator.
 */
public record Guide(List<Block> blocks) {

  private static final Pattern HEAD = Pattern.compile("#\\s*(.*\\S)\\s*\\((\\d{1,3})\\s*[’'′]?\\)");
  private static final int LONGEST_LINE = 500;

  /**
   * A part of the conversation.
   *
   * @param notes words to the moderator
   */
  public record Block(String title, int minutes, List<Question> questions, List<String> notes) {
    public Block {
      questions = List.copyOf(questions);
      notes = List.copyOf(notes);
    }
  }

  /** A question, and what to ask when the answer is short. */
  public record Question(String text, List<String> probes) {
    public Question {
      probes = List.copyOf(probes);
    }
  }

  /**
   * What is wrong on a line.
   *
   * @param line from 1
   * @param what the key of it in the language files
   */
  record Fault(int line, String what) {}

  /** What was read, and why it cannot be kept; without faults it can. */
  record Reading(Guide guide, List<Fault> faults) {}

  public Guide {
    blocks = List.copyOf(blocks);
  }

  /** All blocks together. */
  public int minutes() {
    return blocks.stream().mapToInt(Block::minutes).sum();
  }

  /** The guide that these lines give; see {@link FocusGroup#guide()}. */
  public static Guide of(String written) {
    return read(written).guide();
  }

  /** Reads what somebody wrote; what has faults is left out. */
  static Reading read(String written) {
    var reader = new LineReader();
    var lines = written.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      reader.read(i + 1, lines[i].strip());
    }
    return reader.done(lines.length);
  }

  /** The lines that give this guide. */
  String written() {
    var lines = new ArrayList<String>();
    for (var block : blocks) {
      lines.add("# " + block.title() + " (" + block.minutes() + ")");
      block.notes().forEach(note -> lines.add("! " + note));
      for (var question : block.questions()) {
        lines.add("? " + question.text());
        question.probes().forEach(probe -> lines.add("- " + probe));
      }
      lines.add("");
    }
    return String.join("\n", lines).strip();
  }

  /** Takes lines one by one. */
  private static final class LineReader {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    void read(int number, String line) {
      if (line.isEmpty()) {
        return;
      }
      if (line.length() > LONGEST_LINE) {
        faults.add(new Fault(number, "too-long"));
        return;
      }
      var rest = line.substring(1).strip();
      switch (line.charAt(0)) {
        case '#' -> head(number, line);
        case '?' -> question(number, rest);
        case '-' -> probe(number, rest);
        case '!' -> note(number, rest);
        default -> faults.add(new Fault(number, "unknown"));
      }
    }

    private void head(int number, String line) {
      var head = HEAD.matcher(line);
      if (head.matches()) {
        blocks.add(new Block(head.group(1), Integer.parseInt(head.group(2)), List.of(), List.of()));
      } else {
        faults.add(new Fault(number, "head"));
        // What follows is of this block, and not at fault for having none.
        blocks.add(new Block(line, 0, List.of(), List.of()));
      }
    }

    private void question(int number, String text) {
      if (isPlaced(number, text)) {
        var block = last();
        var questions = new ArrayList<>(block.questions());
        questions.add(new Question(text, List.of()));
        replace(new Block(block.title(), block.minutes(), questions, block.notes()));
      }
    }

    private void probe(int number, String text) {
      if (!isPlaced(number, text)) {
        return;
      }
      var block = last();
      var questions = new ArrayList<>(block.questions());
      if (questions.isEmpty()) {
        faults.add(new Fault(number, "no-question"));
        return;
      }
      var question = questions.remove(questions.size() - 1);
      var probes = new ArrayList<>(question.probes());
      probes.add(text);
      questions.add(new Question(question.text(), probes));
      replace(new Block(block.title(), block.minutes(), questions, block.notes()));
    }

    private void note(int number, String text) {
      if (isPlaced(number, text)) {
        var block = last();
        var notes = new ArrayList<>(block.notes());
        notes.add(text);
        replace(new Block(block.title(), block.minutes(), block.questions(), notes));
      }
    }

    private boolean isPlaced(int number, String text) {
      if (text.isEmpty()) {
        faults.add(new Fault(number, "empty"));
        return false;
      }
      if (blocks.isEmpty()) {
        faults.add(new Fault(number, "no-block"));
        return false;
      }
      return true;
    }

    private Block last() {
      return blocks.get(blocks.size() - 1);
    }

    private void replace(Block block) {
      blocks.set(blocks.size() - 1, block);
    }

    Reading done(int lines) {
      if (blocks.isEmpty() && faults.isEmpty()) {
        faults.add(new Fault(lines, "nothing"));
      }
      return new Reading(new Guide(blocks), List.copyOf(faults));
    }
  }
}
