/** The pages where chair and clerk see what would be public, ask for it, and confirm or refuse it. Not here: who may and when ({@link liptako.release.ReleaseService}, {@link liptako.release.PaperReleases}). */
package liptako.web.release;
