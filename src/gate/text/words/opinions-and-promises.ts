/** How an author puts a view of their own, folded. */
export const OPINIONS: readonly string[] = `
i think
i don't think
i dont think
i do not think
i believe
i don't believe
i dont believe
i feel that
i feel strongly
i personally
personally i
in my opinion
in my view
in my humble opinion
imo
imho
my opinion is
my view is
my personal view
my personal opinion
my own view
my own opinion
if you ask me
i reckon
i suspect that
i disagree
i strongly disagree
i totally agree
i can't stand
i cant stand
i hate
i despise
as far as i'm concerned
as far as im concerned
as far as i am concerned
speaking for myself
i'm not convinced
im not convinced
i am not convinced
to be honest i
tbh
frankly i
should be ashamed
it's a disgrace
its a disgrace
it is a disgrace
what a disgrace
yn fy marn i
rwy'n credu
dwi'n meddwl
`
  .trim()
  .split('\n')

/** How a promise is made in the school's name, folded. */
export const PROMISES: readonly string[] = `
we guarantee
i guarantee
we can guarantee
we promise
i promise
we can promise
we give our word
you have my word
you have our word
we will refund
we'll refund
we will be refunding
will be refunded
you will be refunded
will receive a refund
will get a refund
full refund
money back guarantee
refunds will be given
refund guaranteed
guaranteed to
is guaranteed
are guaranteed
guarantees a place
guarantee a place
guaranteed a place
we will always make sure
we will always ensure
we will never share
we will never allow
we'll never allow
we'll always make sure
we will ensure that every
we will make sure that every
every child will get
every pupil will get
every student will get
every child will receive
every pupil will receive
every student will receive
we commit to
we are committed to paying
we undertake to
we assure you
we can assure you
we will pay for
we'll pay for
we will reimburse
we will compensate
will be compensated
we accept full responsibility
we accept responsibility for
we accept liability
rydym yn addo
rydym yn gwarantu
`
  .trim()
  .split('\n')
