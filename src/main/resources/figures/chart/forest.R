draw <- function(d, details) {
  y <- rev(seq_len(nrow(d)))
  par(mar = c(4, 16, 2, 10), cex.axis = 0.65)
  plot(d[[5]], y, xlim = c(0, 100), ylim = c(0.5, nrow(d) + 0.5), pch = 15, cex = pmin(2, 0.4 + sqrt(d[[4]]) / 5),
       xlab = "Per cent, with its exact 95 % interval", ylab = "", yaxt = "n", bty = "n", col = groups[6])
  segments(d[[6]], y, d[[7]], y)
  abline(v = d[[5]][1], lty = 3, col = "grey50")
  axis(2, y, ifelse(is.na(d[[2]]) | d[[2]] == "", label(d[[1]]), paste(label(d[[1]]), label(d[[2]]), sep = ": ")), tick = FALSE)
  axis(4, y, ifelse(is.na(d[[4]]), "hidden", sprintf("%s/%s  %.1f (%.1f-%.1f)", d[[3]], d[[4]], d[[5]], d[[6]], d[[7]])),
       tick = FALSE)
}
