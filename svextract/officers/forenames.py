"""Given names that are common in the United Kingdom, of many origins: a table, and nothing else.

It makes a reading surer; a name that is not here is still a name. Case-folded, without accents.
Names that are ordinary words in a council paper ('grant', 'will') stay out.
"""

from __future__ import annotations

FORENAMES = frozenset(
    """
    aaron abbey abbie abby abdul abdullah abigail abraham ada adam adebayo adele adeola adil aditi
    aditya adrian adriana afua agata agnes agnieszka ahmed aidan aileen aisha aisling aisyah ajay
    akua alan alana alasdair alastair alba albert alec aled alejandro aleksandra alex alexa
    alexander alexandra alexandria alf alfie alfred ali alice alicia alina aline alisa alison
    alistair allan allen allison alma alun alwyn alys alyson amanda amar amara amber amelia amelie
    amin amina amir amira amit amrit amy ana anand anastasia andre andrea andreas andrew andrzej
    andy anees aneurin angela angelina angharad angie angus anika anil anisa anita anjali ann anna
    annabel anne anneke annette annie annmarie ansa anthea anthony antoine anton antonia antonio
    antony anwar anya april aran archibald archie arfon ariana arif arjun arlene arnold arran
    arthur arun arwel arwen asad asha ashish ashley ashok asif asma astrid athena audrey august
    austin ava avril awen ayesha ayo aysha azhar aziz babajide barbara barnaby barney barrie barry
    bartosz basil bea beata beatrice beatrix becky belinda ben benedict benjamin benny bernadette
    bernard bert beryl bess beth bethan bethany betty bev beverley beverly bilal bill billy
    blessing bob bobby brad bradley bram brandon breda brenda brendan brian bridget bridie britney
    bronagh bronwen bruce bruno bryan bryce bryn bryony caitlin callum calum calvin cameron
    camilla candice cara carl carla carlos carly carmel carmen carol carole caroline carolyn
    carrie carwyn caryl carys cassandra cath cathal catherine cathy catrin catriona cecil cecilia
    cedric celia ceri cerys chandra chantal charis charlene charles charlie charlotte chelsea
    cheng cherie cheryl chi chiara chidi chinedu chioma chloe chris christian christie christina
    christine christopher chuka cian ciara claire clara clare clarice clarissa claud claudia
    clemency clement cleo clifford clive clodagh colette colin colleen colm connie connor conor
    constance cora coral corinne cormac cornelius courtney craig crispin crystal curtis cynthia
    cyril dafydd dai daisy damian damien damon dan dana daniel daniela danielle danny danuta
    daphne dara darius darren darryl dave david davina dawid dawn dean deb debbie deborah debra
    declan dee deepa deepak deirdre delia delroy delyth demi denis denise dennis denzil derek
    dermot desmond dev devi devika devon diana diane dianne diarmuid dick diego dilip dilwyn dilys
    dina dipak divya dominic dominik dominika don donal donald donna donovan dora doreen dorian
    doris dorota dorothy doug dougal douglas drew duncan dylan eamon eamonn earl ebony ed eddie
    edgar edie edith edmund edna eduardo edward edwin edwina efa eileen eilidh eira eirian eirlys
    elaine elan eleanor elena eleri elfed eli elias elin elinor eliot elisabeth elise eliza
    elizabeth ella ellen ellie elliot elliott ellis elsa elsie elspeth elvis elwyn emeka emerson
    emil emilia emily emlyn emma emmanuel emrys ena enid enoch eoin eric erica erik erin ernest
    ernie errol esme esmeralda estelle esther ethan ethel euan eugene eunice evan eve evelyn evie
    ewa ewan ezra fahad faisal faith farah farhan farid farida farzana fatima fay faye felicity
    felix fergus ferial ffion finlay finn fintan fiona fleur flora florence folake frances
    francesca francis francisco frank frankie franklin fraser fred freda freddie frederick freya
    gabriel gabriela gabrielle gail gareth garry garth gary gavin gaynor ged geoff geoffrey george
    georgia georgie georgina gerald geraldine gerard germaine gerry gethin ghulam gideon gilbert
    giles gill gillian gina ginny giovanni gita giulia gladys glen glenda glenn glenys gloria glyn
    glynis godfrey gordon grace gracie graeme graham gregor gregory greta gretchen grzegorz
    gurpreet guto guy gwen gwenda gwendoline gwenllian gwenno gwilym gwyn gwyneth hadi hadiza
    hafsa haider hal halima halina hamid hamish hamza hana hanif hannah hans hardeep hari harjit
    harold harpreet harriet harrison harry harvey hasan haseeb hashim hassan hattie hayley hazel
    heather hector heddwyn hefin heidi heledd helen helena henrietta henry henryk herbert hermione
    heulwen hilary hilda hollie holly horace howard huda hugh hugo humphrey hussain hussein huw
    hywel iain ian ianto ibrahim ida idris iestyn ieuan ifan ifeoma ifor igor ikechukwu ilse iman
    imogen imran inderjit indira ines ingrid ioan iola iona iqbal ira irena irene irfan irina iris
    isaac isabel isabella isabelle isaiah isha ishaan isla ismail isobel ivan ivo ivor ivy iwan
    iwona
    izabela jabir jac jack jackie jackson jaclyn jacob jacqueline jacques jacqui jade jagdeep
    jagjit jai jake jakub jamal james jamie jan jana jane janet janice janina janine jared jarek
    jasbir jasmin jasmine jason jasper jaspreet javed javier jay jaya jayesh jayne jean jeanette
    jed jeff jeffrey jem jemima jen jenifer jenna jennie jennifer jenny jeremiah jeremy jermaine
    jerome jerry jerzy jess jesse jessica jessie jill jillian jim jimmy jin jing jitendra jo joan
    joanna joanne jocelyn jodie jody joe joel johan johann john johnny jolanta jon jonah jonas
    jonathan jonny jordan jorge jose joseph josephine josh joshua josie joy joyce juan juanita
    jude judith judy jules julia julian julie juliet juliette june juno justin justina justine
    justyna kadie kai kamal kamila kamran kapil karan kareem karen karim karin karl karol karolina
    kasia kasim katarzyna kate katherine kathleen kathryn kathy katie katrina katy kaur kavita kay
    kaye kayleigh keeley keira keiran keith kellie kelly kelvin ken kenneth kenny kerry kerstin
    kevin khadija khalid kieran kim kimberley kimberly kiran kirk kirsten kirstie kirsty kitty
    klara kofi konrad kris krishna kristen kristian kristina krystyna krzysztof kuldeep kulwinder
    kumar kunal kwabena kwame kwasi kyle kylie kyra lachlan lakshmi lambert lana lance lara
    larissa larry latifah laura lauren laurence laurie lavinia lawrence layla lea leah leanne lech
    lee leigh leila len lena leo leon leona leonard leonie leonora leroy les lesley leslie leszek
    letitia lewis lewys leyla liam liana libby lila lilian lillian lilly lily lina linda lindsay
    lindsey ling lisa livia liz liza llew llewelyn llinos lloyd lois lola lora lorcan loretta
    lorna lorraine lotte lottie lou louis louisa louise luca lucas lucia lucian lucie lucinda lucy
    ludmila luis luka lukasz luke lydia lyn lynda lynette lynn lynne lynsey mabel maciej maddie
    madeleine madhu madison magda magdalena maggie magnus mahmood mahmoud mair maire mairead
    maisie malcolm malgorzata malik mandeep mandy manjit manpreet manuel marc marcel marcia marcin
    marco marcus marek margaret margery margot maria mariam marian marianne marie marilyn marina
    mario marion marisa marissa marius marjorie mark marlene marlon marta martha martin martina
    martyn marva marvin mary maryam mateusz mathew matilda matt matteo matthew matthias maud maura
    maureen maurice mavis max maxine maxwell maya meena meera megan mehmet mei meinir mel melanie
    melinda melissa melody melvin melvyn mercy meredith merle merlin mia micah michael michaela
    michal micheal michel michele michelle miguel mihai mike mikolaj mila mildred miles milly mimi
    mina minnie mira miranda miriam mirka mitchell mo mohamed mohammad mohammed mohan mohsin moira
    molly mona monica monika monique morag morgan moses mostafa muhammad muhammed muriel murray
    musa mustafa myfanwy myra myriam nabeel nabil nadeem nadia nadine naheed naima nancy nanette
    naomi naresh nasir nasreen natalia natalie natasha nathan nathaniel naveed navin nazia neal
    ned neel neerja neil nell nelly nelson nerys nesta neville ngozi nia niall niamh nichola
    nicholas nick nicky nico nicola nicolas nicole nigel nikhil niki nikita nikki nikos nilesh
    nina nisha nita nitin noah noel noelle nona noor nora noreen norma norman nuala nuno nusrat
    oana obi octavia odette ola olga olive oliver olivia ollie olu oluwaseun omar oona ophelia
    orla orlando osama oscar osian osman oswald oswin otis otto owain owen paddy padma paige pam
    pamela parminder parvez pascal pat patience patricia patrick patrycja patryk paul paula
    paulette pauline pavel pawel pearl pedro peggy penelope penny pera percy peregrine perry pete
    peter petra petros phil philip philippa phillip phillipa philomena phoebe phyllis pia pierre
    piers piotr pippa polly pooja poppy prakash pranav pratima precious preeti prem priscilla
    pritesh pritpal priya priyanka przemyslaw quentin quincy rab rabia rachael rachel radha rae
    rafael rafal rafiq raheem rahim rahul raj raja rajan rajesh rajinder rakesh ralph ram ramesh
    ramon randall ranjit rashid rashida raul ravi ravinder ray raymond rebecca rebekah reece reg
    regina reginald rehana remi rena rene reshma reuben rex rhian rhiannon rhodri rhona rhonda
    rhydian rhys ria ricardo richard rick ricky rina rita rob robbie robert roberta roberto robin
    robyn rod roddy roderick rodney roger roisin roland rolf roman ron ronald ronan ronnie rory
    ros rosa rose rosalie rosalind rosalyn rosanna rosemary roshan rosie ross rowan rowena
    roxanne roy
    roya ruairi ruby rudi rufus rui rukhsana rupal rupert russ russell ruth ruwan ryan ryszard
    saad sabina sabrina sadia sadie saeed safa saffron saif saira sajid sakina salah salim sally
    salma sam samantha sameer sami samina samir samira samson samuel sana sandeep sandra sandy
    sangeeta sanjay sanjeev santosh sara sarah saskia satnam saul seamus sean sebastian selena
    selina selma serena sergio seth shabana shabir shaheen shahid shaista shakeel shakira shamim
    shane shanice shannon shanti sharif sharon shaun shauna shawn shazia sheena sheila shelagh
    shelley sherry shirin shirley shiv shona shreya sian sid sidney sienna sigrid silas silvia
    simon simona simone sinead siobhan sion sioned siriol siva sofia sofie sonal sonia sonja
    sophia sophie soraya spencer stacey stacy stan stanislaw stanley stefan stefania stella steph
    stephan stephanie stephen sterling steve steven stewart stu stuart sue sugra suhail sujata
    sukhdev
    sukhjit sulaiman suleiman sultan suma sumaira sunil sunita suresh susan susana susanna
    susannah susanne susie suzanne suzie svetlana swati sybil syed syeda sylvester sylvia tabitha
    tahir taiwo tamara tamsin tania tanisha tanvir tanya tara tariq tasha tatiana tayo ted teddy
    tegan temi terence teresa teri terri terry tess tessa thabo thea thelma theo theodora theodore
    theresa thomas tia tiffany tilly tim timothy tina tobias toby todd tolu tom tomas tomasz tommy
    toni tonia tony tracey tracy trefor trevor tricia trina trish tristan trixie trudi trudy
    trystan tudor tunde tyler tyrone uche uma umar una unity ursula usha usman vaishali valentina
    valerie vanessa vanita vasile vaughan veena vera verity vernon veronica vicki vickie vicky
    victor victoria vijay vikas vikki vikram vimal vince vincent vinod viola violet virginia
    vishal vivek vivian vivien vivienne vladimir walter wanda waqar warren wayne wei wendy wes
    wesley wilf wilfred wilhelmina will william wilma winifred winston wojciech wyn xander
    xavier xiao
    yan yasin yasmin yasmine yaw yemi yetunde yin ying yolanda yousaf yousef yusra yusuf yvette
    yvonne zac zach zachary zafar zahid zahra zainab zaineb zak zara zehra zena zeynep zoe zofia
    zoltan zubair zulfiqar zuzanna
    """.split()
)
