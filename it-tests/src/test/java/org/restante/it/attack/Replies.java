package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reply with a file, as the form of /pickup/reply sends it. */
final class Replies {

    private static final Pattern FIELD = Pattern.compile("name=\"(csrf|reply)\" value=\"([^\"]*)\"");
    private static final String BOUNDARY = "boundaryboundary";

    private Replies() {}

    /**
     * Sends a reply.
     *
     * @param page the page of the message, as the proof led to it
     * @return the id of the reply
     */
    static UUID send(Person reader, String page, String fileName, String type, String content) throws Exception {
        String delivery = page.substring(page.indexOf("d=") + 2);
        StringBuilder body = new StringBuilder();
        String reply = "";
        Matcher field = FIELD.matcher(reader.get("/pickup/reply?d=" + delivery).body());
        while (field.find()) {
            body.append(part("name=\"" + field.group(1) + "\"", "", field.group(2)));
            reply = "reply".equals(field.group(1)) ? field.group(2) : reply;
        }
        body.append(part("name=\"text\"", "", "A reply."));
        body.append(part(
                "name=\"files\"; filename=\"" + fileName.replace("\"", "%22") + "\"",
                "Content-Type: " + type + "\r\n",
                content));
        body.append("--" + BOUNDARY + "--\r\n");
        Answer answer = reader.send(
                "POST",
                "/pickup/reply-submit?d=" + delivery,
                java.util.Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                body.toString());
        assertThat(answer.status()).as("reply with %s", fileName).isEqualTo(303);
        return UUID.fromString(reply);
    }

    private static String part(String disposition, String header, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + header + "\r\n"
                + content + "\r\n";
    }
}
