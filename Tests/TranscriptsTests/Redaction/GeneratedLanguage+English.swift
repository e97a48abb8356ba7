extension GeneratedLanguage {
    static let english = GeneratedLanguage(
        code: "en", digits: .english,
        cards: [
            "The long number across the front reads {}.", "Okay so that's {}.", "Please charge it to {} then.",
            "I'll pay with Visa, {}, expires next spring.", "{} is what it says on the front.", "Sure, {}.",
            "It got declined twice, the card ending, well the whole thing is {}.",
        ],
        cardQuestion: "Could you read me the digits across the front, slowly?",
        nods: ["Yes.", "Mhm, go on.", "Got it.", "Okay, next."],
        codes: [
            "And the three digits on the back are {}.", "The CVV, hang on, it's {}.", "My PIN is {} by the way.",
            "Security code {}.", "It texted me a verification code, {}.", "{} is the CVC.",
            "The little number on the signature strip behind is {}.",
        ],
        codeQuestions: [
            "And the security code?", "What is the CVV, please?", "Can you tell me the three digits on the reverse?",
        ],
        answers: ["{}", "It's {}.", "Let me look. {}.", "Um, {}, I think."],
        mails: [
            "You can send the invoice over to {}.", "My email is {}.", "It's registered with {}, I believe.", "{}",
            "Sure, that would be {}, all lower case.", "Drop me a line, {}.",
        ],
        mailWords: MailWords(signs: ["at"], dots: ["dot"], joints: ["underscore", "dash", "hyphen"]),
        mailNames: ["greta", "quill", "harlow", "tobias", "penn", "ostrander", "mabel", "finch", "rowan", "sadie"],
        hosts: [
            Host(written: "gmail.com", spoken: "gmail dot com"),
            Host(written: "outlook.com", spoken: "outlook dot com"),
            Host(written: "brightwater.co.uk", spoken: "brightwater dot co dot uk"),
            Host(written: "northfield.org", spoken: "northfield dot org"),
            Host(written: "me.com", spoken: "me dot com"),
        ],
        phoneTurns: [
            "You can reach me on {}.", "My mobile's {} if we get cut off.", "{} is the best one to ring.",
            "Call me back at {} after five.", "It's {}.", "The number on file should be {}.",
        ],
        phones: ["07", "+447", "020", "1202", "+1202"], phoneTail: 8,
        names: [
            "Hi, my name is {} and I've lost my login.", "Hello, {} speaking.", "This is {}, I rang yesterday.",
            "The account is in the name of {}.", "You're talking to {}.", "I'm {}, nice to meet you.",
            "Could you put it under the name {}?", "Surname and first name? {}.", "It's {} here, about the router.",
            "My full name is {}.", "Call me {}, please.", "The cardholder is {}.",
        ],
        firstNames: [
            "Olivia", "Declan", "Priya", "Tyrone", "Beatrice", "Gareth", "Yasmin", "Frederick", "Imogen", "Laura",
            "Marcus", "Edith", "Duncan", "Rachel", "Oscar", "Naomi", "Howard", "Tessa", "Emily", "George",
        ],
        lastNames: [
            "Whitaker", "O'Brien", "Featherstone", "Patel", "Okafor", "MacLeod", "Lindqvist", "Barnes", "Holloway",
            "Nguyen",
            "Sutherland", "Grimshaw",
        ],
        cleanTurns: [
            "I waited {n} minutes and nobody answered.", "The internet drops {w} times a day.",
            "We are {n} people in the office and {w} of us cannot log in.",
            "It costs {n} pounds a month, that's too much.",
            "Can you hear me? The line is bad.", "Please press one for sales and two for support.",
            "The app crashes when I open the second page.", "I want to cancel, it's the third time I call.",
            "Your technician came at {w} and left at once.", "It should be version {n} point two.",
            "Give me one moment, I'll check that for you.", "No, not on Monday, on Tuesday at {n}.",
            "I am very happy with the service, honestly.", "It is not the name that matters, it's the address field.",
            "Is it possible to pay at the end of the month?", "The code does not arrive at all, that's my problem.",
            "Look at the back of the box, there is a label.", "My name is not on the list, why?",
            "Error {n} appears at login.", "I'm calling about the delivery, it's late again.",
            "This is ridiculous, I'm really angry.", "Thank you, bye.", "We tried it two or three times.",
            "They promised me a discount of {n} percent.", "The new remote is better than the old one.",
            "I work at home and the connection is slow.", "It's working now, thanks for your help.",
        ])
}
