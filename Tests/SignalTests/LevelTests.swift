import Testing

@testable import Signal

struct LevelTests {
    @Test func `the level of half a full-scale square's power is -3 dBFS`() throws {
        let level = try #require(levelDBFS(meanSquare: 0.5))
        #expect(abs(level + 3.0103) < 0.0001)
    }

    @Test func `silence has no level`() {
        #expect(levelDBFS(meanSquare: 0) == nil)
    }

    @Test func `a level survives its mean square`() throws {
        let level = try #require(levelDBFS(meanSquare: meanSquare(dBFS: -27.5)))
        #expect(abs(level + 27.5) < 1e-9)
    }

    @Test func `a level code is exact to a quarter decibel and stops at the limits`() {
        for tenth in stride(from: -1_090, through: 170, by: 7) {
            let level = Double(tenth) / 10
            #expect(abs(LevelCode.dBFS(LevelCode.code(dBFS: level)) - level) <= 0.25)
        }
        #expect(LevelCode.code(dBFS: -200) == 0)
        #expect(LevelCode.code(dBFS: 90) == 255)
    }
}
