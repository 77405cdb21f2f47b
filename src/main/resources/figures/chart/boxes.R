draw <- function(d, details) {
  box <- list(stats = t(as.matrix(d[3:7])), n = d[[2]], names = paste0(label(d[[1]]), "\nn ", d[[2]]),
              out = numeric(), group = numeric(), conf = NULL)
  value <- if (is.null(details)) "" else label(names(details)[3])
  bxp(box, boxwex = 0.3, at = seq_len(nrow(d)) - 0.15, xlim = c(0.5, nrow(d) + 0.5), ylab = value,
      ylim = range(whole[3:7]), boxfill = "#CBD2DA", frame.plot = FALSE, whisklty = 1)
  if (!is.null(details)) {
    # Points of the same value stand beside each other.
    at <- match(details[[2]], d[[1]])
    aside <- ave(at, at, details[[3]], FUN = seq_along) - 1
    points(at + 0.12 + 0.04 * aside, details[[3]], pch = 19, cex = 0.6, col = groups[6])
  }
}
