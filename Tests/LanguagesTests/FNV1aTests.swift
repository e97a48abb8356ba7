import Languages
import Testing

@Suite struct FNV1aTests {
    @Test(arguments: [
        ("", 0xcbf2_9ce4_8422_2325 as UInt64), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ])
    func `gives the numbers of its authors' test vectors`(_ text: String, _ number: UInt64) {
        #expect(FNV1a(bytesOf: text).number == number)
    }
}
