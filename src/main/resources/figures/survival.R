# Draws the survival curve with R's package survival, and compares R's curve with the portal's.
# Run it in this folder: Rscript draw.R. It writes figure.pdf and r.csv.
library(survival)
data <- read.csv("data.csv", encoding = "UTF-8")
portal <- read.csv("portal.csv", encoding = "UTF-8")
if (nrow(data) == 0) {
  cat("No subject has a known time: nothing to draw.\n")
  quit(status = 0)
}

fit <- survfit(Surv(days, event) ~ 1, data = data, conf.type = "log")
steps <- summary(fit)
r <- data.frame(
  time = steps$time, at_risk = steps$n.risk, events = steps$n.event,
  survival = steps$surv, lower = steps$lower, upper = steps$upper)
write.csv(r, "r.csv", row.names = FALSE)

stopifnot(nrow(r) == nrow(portal))
difference <- if (nrow(r) == 0) 0 else
  max(0, abs(as.matrix(r) - as.matrix(portal)), na.rm = TRUE)
cat("Largest difference from the portal:", format(difference), "\n")
stopifnot(difference < 1e-9)
print(fit)

pdf("figure.pdf", width = 7, height = 5)
par(mar = c(7, 5, 1, 1), las = 1)
months <- 365.25 / 12
plot(fit, xscale = months, mark.time = TRUE, conf.int = TRUE, bty = "n",
     xlab = "Months", ylab = "Survival")
at <- pretty(c(0, max(data$days) / months))
at <- at[at * months <= max(data$days)]
risk <- sapply(at * months, function(day) sum(data$days >= day))
mtext("At risk", side = 1, line = 4, at = 0, adj = 0)
mtext(risk, side = 1, line = 5, at = at)
invisible(dev.off())
