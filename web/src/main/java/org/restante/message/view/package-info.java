/** The sender's pages: writing, following and receiving messages, and the servlets that carry drafts and files. */
@NullMarked
package org.restante.message.view;

import org.jspecify.annotations.NullMarked;
