/** What a sender may ask for: drafts, submission, sent and received messages. */
@NullMarked
package org.restante.message.boundary;

import org.jspecify.annotations.NullMarked;
