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

    @Test func `Ed25519 of RFC 8032, test 1`() throws {
        let seed = try #require([UInt8](hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        let key = try #require(SigningKey(seed: seed))
        #expect(key.verifyingKey.hex == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            key.sign("")
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd"
                + "25bf5f0595bbe24655141438e7a100b")
    }

    @Test func `a signature holds for its text and key alone`() throws {
        let key = try #require(SigningKey(seed: [UInt8](repeating: 1, count: SigningKey.seedLength)))
        let other = try #require(SigningKey(seed: [UInt8](repeating: 2, count: SigningKey.seedLength)))
        let signature = key.sign("a")
        #expect(key.verifyingKey.isSignature(signature, of: "a"))
        #expect(!key.verifyingKey.isSignature(signature, of: "b"))
        #expect(!other.verifyingKey.isSignature(signature, of: "a"))
        for malformed in ["", "00", "zz", String(signature.dropLast(2))] {
            #expect(!key.verifyingKey.isSignature(malformed, of: "a"))
        }
    }
}
