/**
 * Motions of procedure: their precedence, who speaks for and against, the vote, and what it changes; what a motion interrupted goes on after it.
 * Door: {@link liptako.motion.MotionService}. Which motions there are, and in which order they take precedence, is the file
 * {@code config/procedure/motions.json}; an operator's own, {@code motions.json} in the data folder, takes its place.
 */
package liptako.motion;
