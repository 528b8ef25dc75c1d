// Hangul: what a program must know of Korean writing: normal form, final sounds, particles, jamo and their
// distance, bigrams, and the keyboard's two layouts.
//
//     Particle.topic.attached(to: "TCO")      // "TCO는"
//     jamoDistance("관라", "관리", limit: 2)   // 1
//
// Read in this order: Syllable (the arithmetic that all else stands on), NormalForm, FinalSound with NumberReading
// and EnglishReading, Particle and ParticleEnding, JamoDistance and Slip, Bigrams, Keyboard.
//
// It knows words, never notes or questions.
