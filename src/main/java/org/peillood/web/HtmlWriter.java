package org.peillood.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a template's model as a page, with its length. */
@Provider
public class HtmlWriter implements MessageBodyWriter<JteModel> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return JteModel.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      JteModel page,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    var html = new Utf8ByteOutput();
    page.render(html);
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.getContentLength());
    html.writeTo(out);
  }
}
