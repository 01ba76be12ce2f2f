/**
 * Motions of procedure: their precedence, who speaks for and against, the vote, and what it changes; what a motion interrupted goes on after it.
 * Doors: {@link liptako.motion.MotionService}, and
 * {@link liptako.motion.MotionRequests} for what deputies ask for at their terminals. Which motions there are, and in which order they take precedence, is the file
 * {@code config/procedure/motions.json}; an operator's own, {@code motions.json} in the data folder, takes its place.
 */
package liptako.motion;
