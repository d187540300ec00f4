package org.peillood.qda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of our own, with the peculiarities of the programs that write them. */
final class Written {

  static final String USER = "AD68FBE7-E1EE-4A82-A279-23CC698C89EB";
  static final String CODE = "85D17F60-7BB0-481E-B742-B4861DD669DF";
  static final String SOURCE = "69A4332D-5B31-4915-B520-5275CFC21B40";
  static final String PART = "4191294A-E287-4510-95B0-69BCE4638E56";

  /** A document in which the sources stand that are given. */
  static String project(String origin, String sources) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="Ontbijt" origin="%s">
      <Users><User guid="%s" name="An"/></Users>
      <CodeBook><Codes><Code guid="%s" name="brood" isCodable="true" color="#F00082"/></Codes></CodeBook>
      <Sources>%s</Sources>
    </Project>\
    """
        .formatted(origin, USER, CODE, sources);
  }

  /** A text source in a file, with one coded part. */
  static String coded(String path, int start, int end, String name) {
    return """
    <TextSource guid="%s" name="Gesprek 1" plainTextPath="%s">
      <PlainTextSelection guid="%s" name="%s" startPosition="%d" endPosition="%d">
        <Coding guid="445A6AEC-1400-4502-919D-0867832FF211" creatingUser="%s"><CodeRef targetGUID="%s"/></Coding>
      </PlainTextSelection>
    </TextSource>\
    """
        .formatted(SOURCE, path, PART, name, start, end, USER, CODE);
  }

  /** A codebook as Taguette 1.5 writes it: no colours, guids in capitals, an empty list of sets. */
  static final String TAGUETTE =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
          + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Taguette 1.5.1\"><Codes><Code"
          + " guid=\"0D62985D-B147-5D01-A9B5-CAE5DCD98342\" name=\"interesting\""
          + " isCodable=\"true\"><Description>Further review required</Description></Code><Code"
          + " guid=\"DFE5C38E-9449-5959-A1F7-E3D895CFA87F\" name=\"personnes rencontrées\""
          + " isCodable=\"true\"/></Codes><Sets/></CodeBook>";

  /** A codebook as ATLAS.ti 23 writes it: groups as sets, members by {@code guid}. */
  static final String ATLAS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd" origin="ATLAS.ti Win 23.4.0" xmlns="urn:QDA-XML:codebook:1.0">
        <Codes><Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="drempel" color="#46AA00" isCodable="true"/></Codes>
        <Sets><Set name="groep" guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0"><MemberCode guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294"/></Set></Sets>
      </CodeBook>\
      """;

  /** As QualCoder wrote it: a mark of byte order, accents, folders that cannot be coded with. */
  static final String QUALCODER =
      "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
          + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"QualCoder\">\r\n"
          + "<Codes>\r\n"
          + "<Code guid=\"{5c94bc9e-db8c-4f1d-9cd6-e900c7440860}\" name=\"Diplôme &amp; études\""
          + " isCodable=\"false\">\r\n"
          + "<Code guid=\"76414714-63c4-4a25-a47e-66fef80bd52e\" name=\"l’équivalence\""
          + " isCodable=\"true\" color=\"rgb(70,170,0)\"/>\r\n"
          + "</Code>\r\n"
          + "</Codes>\r\n"
          + "</CodeBook>";

  private Written() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An archive with these members, in this order. */
  static byte[] zip(Map<String, byte[]> members) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
