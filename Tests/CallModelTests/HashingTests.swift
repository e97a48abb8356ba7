import Hashing
import Testing

@Suite struct HashingTests {
    @Test func `SHA-256 of the FIPS 180-4 example`() {
        #expect(sha256("abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `pieces hash like the whole`() {
        var hasher = SHA256Hasher()
        for piece in ["a", "", "bc"] { hasher.update(piece.utf8) }
        #expect(hasher.finalize() == sha256("abc"))
    }

    @Test func `HMAC-SHA256 of RFC 4231, test case 2`() {
        #expect(
            hmacSHA256(key: "Jefe", message: "what do ya want for nothing?").hex
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
}
