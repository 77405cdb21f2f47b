/**
 * Draws pages of source documents in processes of their own, with little memory and a time limit: a
 * hostile file can end such a process and nothing else. Only this package reads what was uploaded.
 */
@NullMarked
package org.downstage.document.render;

import org.jspecify.annotations.NullMarked;
