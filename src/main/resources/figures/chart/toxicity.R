draw <- function(d, details) {
  counts <- t(as.matrix(d[3:7]))
  counts[is.na(counts)] <- 0
  names <- ifelse(d[[2]] == "total", label(d[[1]]), paste0("   ", label(d[[2]])))
  last <- rev(seq_len(ncol(counts)))
  par(mar = c(4, 17, 2, 6))
  bars <- barplot(counts[, last, drop = FALSE], horiz = TRUE, col = grades, border = "white", names.arg = names[last],
                  cex.names = 0.6, xlab = "Subjects", xlim = c(0, max(rowSums(whole[3:7], na.rm = TRUE), 1)))
  mtext(ifelse(is.na(d[[8]]), "hidden", paste0(d[[8]], " (", d[[9]], " %)"))[last], side = 4, at = bars, cex = 0.55, line = 0.3)
  mtext("grade 3-4", side = 4, at = max(bars) + 1.5, cex = 0.6, font = 2, line = 0.3)
  key("bottomright", paste("grade", 1:5), grades)
}
