extension TrainingSentences {
    /// Written for this project; Apache-2.0 like the rest of it.
    static let english = """
        problem: the thermostat app loses the connection every evening
        problem: i press submit and nothing happens at all
        problem: the page just keeps spinning and never loads
        problem: since the last update my playlists are gone
        problem: my card was declined at the supermarket although there is money on it
        problem: i was charged twice for the same ride
        problem: the transfer still has not arrived after three days
        problem: i can't get into my account it says wrong password
        problem: the reset link in the email is already expired when i open it
        problem: my top up did not go through but the money was taken
        problem: the cash machine kept my card
        problem: there is a fee on my statement that i don't recognise
        problem: the exchange rate you applied was wrong
        problem: someone used my card without my permission
        problem: why was my payment reverted
        problem: why is my withdrawal still pending
        problem: what do i do if my phone was stolen and i can't log in
        problem: verification of my documents fails every time
        problem: it freezes when i attach a large photo
        problem: the heating schedule shows yesterday's date
        problem: our courier gets the wrong address from your system
        problem: the discount is not applied at checkout
        problem: the total in the summary does not match the rows
        problem: the microphone cuts out in the middle of every meeting
        problem: subtitles are out of step with the picture
        problem: the battery drains in two hours when your app is running
        problem: notifications come in the middle of the night
        problem: i keep getting the same reminder over and over again
        problem: the export is missing half of the columns
        problem: the second page comes out blank from the printer
        problem: it takes five minutes to open a single document
        problem: the search does not find anything that has an apostrophe
        problem: the system logs me out after every minute
        problem: you raised the price without telling anyone and it is too expensive now
        problem: support never answers the chat
        problem: letters in the file turn into question marks
        problem: changes that i saved in the morning are lost by lunch
        problem: the app crashes as soon as i tap on the map
        problem: the new version is awful everything takes more clicks
        problem: the fingerprint reader refuses my finger half of the time
        problem: the employees have to type the same number again and again
        problem: your integration copies contacts that already exist
        problem: the counter shows a negative number of seats
        problem: the text is so small that i can't read it on my phone
        problem: bluetooth speaker disconnects when the screen goes dark
        problem: the door sensor says open when it is closed
        problem: the receipt arrives empty
        problem: homework disappears after my daughter hands it in
        problem: it only works if i restart it three times
        problem: we have to enter the hours by hand because the import breaks
        problem: the virtual card is not accepted anywhere
        problem: i still haven't received my new card
        problem: my account is blocked and i don't know why
        problem: the identity check won't accept my passport
        problem: my refund is not showing up
        problem: the direct debit is not mine
        problem: the machine gave me less money than i asked for
        problem: contactless stopped working this week
        request: it would be great to have a dark background
        request: could you add an option to sort by distance
        request: please add apple pay
        request: i wish i could change the order of the tiles
        request: we would like to print several labels at once
        request: let us turn off the sound for one device only
        request: it would be useful to see who edited the record
        request: why not let people share a playlist with the family
        request: i miss a widget on the home screen
        request: can you make it possible to pay in instalments
        request: you should have a weekly overview by email
        request: we need a way to hide phone numbers from drivers
        request: a shortcut for the last address would save us time
        request: an undo button would help a lot
        request: bring back the old calendar view
        request: i'd love a version for tablets
        request: would it be possible to have a bot for our group chat
        request: right now i open each card separately please let me change them together
        request: the app should warn me before the trial ends
        request: make the font size adjustable
        request: it'd be nice if the form filled itself in from the last time
        request: could there be a separate role for trainees
        request: we really lack an integration with our warehouse
        request: i suggest you put a scanner into the app
        request: support for several currencies would be nice
        request: there should be a way to filter by colour
        request: it would be convenient to follow the courier right in the app
        request: give managers the right to approve days off
        praise: i really love the new timetable
        praise: the step counter works perfectly now
        praise: thank you for the quick search it saves us hours
        praise: finally a simple way to split the bill well done
        praise: your app is so easy even my grandfather uses it
        praise: the new editor is brilliant
        praise: our team is very happy with the shared folders
        praise: scanning documents has become super fast
        praise: the best feature you have is automatic backup
        praise: we are delighted with the reports
        praise: great job with the new design it is beautiful
        praise: the reminders saved us many times
        praise: i must say the map is really helpful
        praise: it used to take an hour and now it takes a minute thank you
        praise: the voice control is amazing
        praise: i like how clear the statistics are
        praise: it works without internet and that is wonderful
        praise: connecting the printer was surprisingly easy
        praise: kudos to the developers for the translation
        praise: the chat with your specialists is excellent always quick answers
        confusion: where do i change the language now
        confusion: i don't understand the difference between archive and delete
        confusion: what does the yellow triangle next to the name mean
        confusion: how is the monthly total calculated
        confusion: does the guest count as a member too
        confusion: i can't find where to turn off the sound
        confusion: what happens to my files when the trial ends
        confusion: it is not clear which of the two buttons saves
        confusion: i'm confused by the new menu where did the settings go
        confusion: how do i move a lesson to another day in the new calendar
        confusion: what is the difference between pending and on hold
        confusion: why are there two balances which one is real
        confusion: i have no idea what this setting is for
        confusion: is it per person or per household in this plan
        confusion: i looked everywhere for the invoice section
        confusion: could you explain what the limit on storage includes
        confusion: does the status shipped mean that it has left the warehouse
        confusion: i don't get how points are counted
        confusion: how do i know whether my copy was saved
        confusion: the wording on the summary page is unclear to me
        confusion: do i pay extra for the second device
        confusion: where has the button for closing the day gone
        none: hello good morning
        none: yes that's right
        none: no that's all thank you bye
        none: my name is anna petrova
        none: the number is five five two seven
        none: one moment let me find it
        none: i would like to book a table for two
        none: can you find me a hotel in paris
        none: i want to order a taxi for tomorrow morning
        none: what time does the film start
        none: are there any other trains available
        none: how much is the ticket
        none: i am looking for an apartment with two bedrooms
        none: yes please book it for me
        none: is there a gym at the hotel
        none: what is the phone number of the restaurant
        none: i need to send two hundred dollars to my brother
        none: transfer it from my savings account please
        none: play some jazz in the kitchen
        none: i'd prefer something by another artist
        none: that sounds good
        none: okay great thanks for the information
        none: thank you so much for your help
        none: what will the weather be like on friday in berlin
        none: the fourteenth of march at half past six
        none: please issue an invoice for april
        none: i want to cancel my order number three one five
        none: send the contract to my other email
        none: could you connect me with the accounting department
        none: please update my address it is baker street twelve
        none: i would like to sign up for the training on monday
        none: can you hear me
        none: please speak a bit louder
        none: i'll call you back later
        none: my colleague is on holiday she will call you herself
        none: it's raining again here
        none: the traffic is terrible today
        none: sorry the dog is barking
        none: i have a cold today
        none: do you want economy or business
        none: economy for one passenger
        none: does it have live music and outdoor seating
        none: what's the average rating of that place
        none: find me a doctor near my home
        none: when would you like to leave
        none: is there anything else i can help you with
        none: could you confirm your date of birth
        none: i'll check that for you
        none: please stay on the line i'm transferring you
        none: so you are saying that the page does not load right
        none: let me repeat the pickup is at nine
        none: make the reservation for eleven thirty
        none: how long is the flight and when does it arrive
        none: no i don't need anything else
        none: i am fine with any airline
        none: what is the price per night
        none: show me some comedies directed by that man
        none: add the event to my calendar for thursday
        none: do they accept pets
        none: can you check my balance please
        none: how much do i have in my checking account
        none: are you still open on sunday
        none: perfect that works for me
        none: i live in the city centre
        none: which side of town is it on
        none: two people with three bags
        none: tell me more about the second one
        none: i want to see something else
        none: is it a direct flight
        none: does the property allow smoking
        none: i need a bus to san diego leaving on the fifth
        none: please put me through to the sales manager
        none: i'd like to extend the subscription for one year please send me the bill
        none: we have guests from warsaw today
        none: what a lovely song
        none: no not now
        none: great i will wait for your call
        none: someone rang me from this number
        none: can i have a copy of the contract
        none: nothing for now thank you
        none: he lives on the third floor
        none: is the car automatic
        none: what is the address
        none: i need a place to stay for three nights starting on the ninth
        none: please find me a cheap place to eat italian food
        none: i'd like to find somewhere to have dinner with my wife
        none: i am hungry and want to eat something spicy
        none: look for a one way ticket to chicago
        none: i will be leaving from boston and going to new york
        none: i want to rent a car from the airport until saturday
        none: i will pick it up at noon and bring it back on the twentieth
        none: i prefer a compact car
        none: any other cars
        none: do you have anything later in the day
        none: change the pick up time to nine in the morning
        none: make that a quarter past five instead
        none: no make it for four people
        none: sorry i meant the eleventh not the tenth
        none: on the sixth please at half past two
        none: it should be close to downtown
        none: i don't mind any price
        none: i don't care about the airline
        none: no i want a different one
        none: not that one is there another
        none: that's not what i want show me others
        none: how about something with robert de niro
        none: i would like to watch a horror movie
        none: i'm in the mood for something funny
        none: where is it being shown
        none: what kind of show times do they have
        none: is there a ticket for the concert in seattle
        none: i want to see a baseball game next week
        none: what is the venue and where is it located
        none: who is the author of that song
        none: i want to listen to something by that band
        none: turn it up and play it on the tv
        none: please schedule an appointment with a dentist in oakland
        none: i need to see a gynecologist
        none: i need an eye doctor somewhere nearby
        none: get me a hair stylist who is unisex
        none: which therapist do you recommend
        none: what's the address and phone number
        none: what are their opening hours
        none: do they serve alcohol
        none: does it have vegetarian food
        none: is there wifi in the bus
        none: does the apartment have a balcony and is it furnished
        none: how many bathrooms does it have
        none: what's the rent per month
        none: i need a house with three beds and two baths
        none: i want to visit the property on friday
        none: is it available on the seventeenth
        none: will i have to change trains
        none: from which station does it leave and when do i arrive
        none: what type of transfer fee is there on the bus ride
        none: how much does it cost in total
        none: does it include insurance
        none: please make a payment of seventy dollars to mary
        none: i want to transfer money to my friend's account
        none: send sixty dollars from my checking account
        none: make it private
        none: what do i have on my calendar for today
        none: do i have anything planned on tuesday
        none: please put it in my schedule
        none: set an alarm for seven in the morning
        none: will it rain in london tomorrow
        none: how windy is it going to be
        none: what is the humidity
        none: share my location with peter
        none: tell him i'm running late
        none: find attractions to visit in rome
        none: is it good for children and free to enter
        none: what else is there to see
        none: i'll take it
        none: yes that is what i want
        none: yes please do
        none: yeah sounds perfect go ahead
        none: that works thanks
        none: awesome thanks that's all i needed
        none: great that is very helpful thank you
        none: you have been wonderful thank you
        none: thanks a lot have a good day
        none: super that's really nice
        none: thanks i appreciate it
        none: nothing else i'm good
        none: maybe later
        none: not at the moment
        none: not right now i'll think about it
        none: no i don't want to reserve it yet
        none: can you make the reservation now
        none: can you tell me the name of the hotel
        none: could you give me some more details about it
        none: could you suggest anything else
        none: can you help me find something
        none: i was hoping you could help me
        none: i have a question for you
        none: i can't talk now i am in a meeting
        none: i can't hear you well the line is bad
        none: my bicycle broke so i came on foot
        none: the shop across the street shut down the service there was awful
        none: my neighbours are so loud i couldn't sleep
        none: the bus was late again and i missed my stop
        none: i waited in your queue for ten minutes before you answered
        none: my back hurts today
        none: the kids are sick at home
        none: we are opening another branch in autumn
        none: we are moving the office to another street
        none: has the parcel for my order been sent already
        none: have you sent me the email or not yet
        none: please prepare the certificate for last quarter
        none: i need a copy of the agreement for the bank
        none: give me the account details so that i can pay
        none: i want to pay for next month give me a bill
        none: could you transfer me to the technical department
        none: please check whether my payment has come in
        none: can i talk to a real person
        none: could you call me after five
        none: i was told to call this number
        none: we spoke yesterday about the contract
        none: i'm calling from the flower shop
        problem: i cannot use my account
        problem: please help me i keep getting an error when i try to send money
        problem: i tried to make a purchase and it was unsuccessful please tell me why
        problem: why did my top up not work
        problem: why was i charged extra for using the card abroad
        problem: the cash i withdrew shows the wrong amount
        problem: how do i get my money back i was charged for something i did not buy
        problem: what can i do if the atm swallowed my card
        problem: how come my transfer has not been received
        problem: i lost my card and need a new one
        problem: how do i activate my new card
        problem: which countries is the card accepted in
        problem: what are the fees for sending money abroad
        problem: what documents are needed to open an account
        problem: can i use a virtual card for subscriptions
        problem: how long does a transfer take
        problem: i want to change my pin
        problem: how do i top up with a cheque
        problem: i need a second card for my daughter
        problem: is there a limit on how many times i can top up
        problem: i forgot my passcode
        problem: stock goes below zero whenever somebody brings goods back
        problem: every evening i find myself thrown out of the program
        problem: every picture i upload comes out sideways
        problem: the tip is counted in the tax which is wrong
        problem: after saving the name turns into nonsense
        problem: how can a person be on shift at two places at once in your schedule
        problem: your emails end up in spam and our clients don't see them
        problem: the clock in the booking is off by a day
        problem: the scale shows twice the weight
        request: can you send the reports to slack
        request: i want staff not to see each other's salaries
        request: connect a courier so that we don't retype the labels
        request: i want the label to be made automatically
        request: trainees should not be able to see the prices
        request: the light background hurts my eyes at night we need a black one
        request: i want to select fifty rows and change them at once
        request: if i delete something by accident i want to be able to take it back
        request: it would be super to print straight from the phone
        request: please make a version with large letters
        request: please make an option to pay later
        request: need an alert when the balance is low
        request: also i want to limit what the night shift can open
        request: could we get a discount report per supplier
        request: we are still waiting for a mac version
        praise: i really appreciate that drafts are saved when the power goes off
        praise: paying takes two taps that is wonderful
        praise: compared with our old system this is so quick
        praise: the app kept going when the network was down awesome
        praise: the start page is very handy thank you
        praise: at last all numbers are in one place bravo
        praise: your calendar is a pleasure to use
        praise: since the update everything is faster we are glad
        praise: the customers like the new payment page
        confusion: the parcel says in transit is it here or not
        confusion: what is this orange mark and who set it
        confusion: please explain that grey label
        confusion: where did you move the button for stock taking
        confusion: i am lost which tab is for refunds
        confusion: why is the course locked and who locked it
        confusion: how many devices are in my tariff
        confusion: this word on the receipt tells me nothing what is it
        none: create a new alarm for six in the morning
        none: yes add it with the name gym
        none: do i have any alarms set
        none: i would like to know how much money i have
        none: show me the amount in my savings
        none: replace the surname in the contract with her new one
        none: please put my husband down as the contact
        none: connect three more seats for us from the first
        none: we have hired someone please add her to our contract
        none: my pen has run out wait i will take another
        none: hold on i'll switch the computer on
        none: i've run out of paper one moment
        none: give me your phone so i can call back
        none: tell me the address so that i can come by
        none: say the amount again i will write it down
        """
}
