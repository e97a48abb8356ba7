// Moments of a call as people read them: 1:23, 1:02:03, 1:23.4.

export function clock(ms, withTenths = false) {
  const seconds = Math.max(0, ms) / 1000;
  const whole = Math.floor(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = withTenths ? `.${Math.floor(seconds * 10) % 10}` : "";
  const two = (n) => String(n).padStart(2, "0");
  return (h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`) + tail;
}
