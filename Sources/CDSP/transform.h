/* A discrete Fourier transform of 256 points as sixteen of 16 points, twice, with the frames of a batch side by side:
 * n = 16 a + b, k = c + 16 d; first over a, then a twiddle factor, then over b. */

#define UNROLL _Pragma("clang loop unroll(full)")

INLINE void transform4(vector *re, vector *im, int a, int step) {
    int b = a + step, c = b + step, d = c + step;
    vector sum_re = re[a] + re[c], sum_im = im[a] + im[c], difference_re = re[a] - re[c], difference_im = im[a] - im[c];
    vector odd_re = re[b] + re[d], odd_im = im[b] + im[d], turn_re = im[b] - im[d], turn_im = re[d] - re[b];
    re[a] = sum_re + odd_re;
    im[a] = sum_im + odd_im;
    re[b] = difference_re + turn_re;
    im[b] = difference_im + turn_im;
    re[c] = sum_re - odd_re;
    im[c] = sum_im - odd_im;
    re[d] = difference_re - turn_re;
    im[d] = difference_im - turn_im;
}

INLINE void turn(vector *re, vector *im, float cosine, float sine) {
    vector x = *re, y = *im;
    *re = x * cosine + y * sine;
    *im = y * cosine - x * sine;
}

/* Sixteen points in registers. Result k stands at 4 (k % 4) + k / 4. */
INLINE void transform16(vector *re, vector *im) {
    const float c = 0.92387953f, s = 0.38268343f, h = 0.70710678f;
    UNROLL for (int i = 0; i < 4; i++) transform4(re, im, i, 4);
    turn(re + 5, im + 5, c, s);
    turn(re + 6, im + 6, h, h);
    turn(re + 7, im + 7, s, c);
    turn(re + 9, im + 9, h, h);
    vector x = re[10];
    re[10] = im[10];
    im[10] = -x;
    turn(re + 11, im + 11, -h, h);
    turn(re + 13, im + 13, s, c);
    turn(re + 14, im + 14, -h, h);
    turn(re + 15, im + 15, -c, -s);
    UNROLL for (int i = 0; i < 4; i++) transform4(re, im, 4 * i, 1);
}

#define PLACE16(k) (4 * ((k) % 4) + (k) / 4)
