#!/usr/bin/env python3
"""Cuts clips of 8 to 30 s out of calls: clips.py CALLS OUT SEED CLIPS_PER_CALL

Each with another gain and codec, some in a room, some as a mono mix, some with knocks."""
import sys, json, glob, os, io, numpy as np, soundfile as sf
from scipy import signal
src,out,seed,nc=sys.argv[1],sys.argv[2],int(sys.argv[3]),int(sys.argv[4])
os.makedirs(out,exist_ok=True); r=np.random.default_rng(seed)
def rttm(p):
    o=[]
    for l in open(p):
        w=l.split(); o.append([int(w[2]),float(w[3]),float(w[4]),w[7]])
    return o
k=0
for p in sorted(glob.glob(src+'/*.json')):
    d=json.load(open(p))
    if 'audio' not in d or d['duration_s']<5: continue
    x,sr=sf.read(os.path.join(src,d['audio']),always_2d=True)
    if sr!=8000:
        g=np.gcd(sr,8000); x=signal.resample_poly(x,8000//g,sr//g,axis=0)
    R=rttm(p[:-5]+'.rttm'); T=len(x)/8000
    for c in range(nc):
        L=min(T,float(r.uniform(8,30))); a=float(r.uniform(0,T-L)) if T>L else 0
        a=round(a,2); i=int(round(a*8000)); y=x[i:i+int(L*8000)].copy(); ch=dict(d['channels'])
        mono='mono' in ch
        domono=(not mono) and c%2==0
        if domono:
            y=y.sum(1,keepdims=True)*float(r.choice([1,.7])); ch={'mono':0}
        if r.random()<.4:   # room
            rt=r.uniform(.1,.5); n=int(rt*8000); ir=r.standard_normal(n)*np.exp(-6.9*np.arange(n)/n)*r.uniform(.02,.12); ir[0]=1
            y=np.stack([signal.fftconvolve(y[:,j],ir)[:len(y)] for j in range(y.shape[1])],1)
        if r.random()<.4:
            f=r.uniform(-.5,.5); y=signal.lfilter([1,f],[1],y,axis=0)
        y=y*10**(r.uniform(-18,8)/20)+r.standard_normal(y.shape)*10**(r.uniform(-90,-55)/20)
        if r.random()<.3:
            for j in range(y.shape[1]):
                m=int(r.integers(1,4))
                for _ in range(m):
                    s=int(r.integers(0,max(1,len(y)-4000))); n=int(r.integers(200,2400)); y[s:s+n,j]+=r.standard_normal(n)*np.exp(-np.arange(n)/(n/5))*10**(r.uniform(-30,-6)/20)
        y=np.clip(y,-1,.9999); name=f"{d['id']}_c{c}"
        sf.write(f'{out}/{name}.wav',y,8000,subtype=str(r.choice(['PCM_16','ULAW','ALAW','GSM610'] if y.shape[1]==1 else ['PCM_16','ULAW','ALAW'])))
        with open(f'{out}/{name}.rttm','w') as f:
            for chn,s,du,w in R:
                s0=max(0,s-a); e0=min(L,s+du-a)
                if e0>s0: f.write(f"SPEAKER {name} {1 if ch.get('mono')==0 else chn} {s0:.2f} {e0-s0:.2f} <NA> <NA> {w} <NA> <NA>\n")
        ev=[dict(e,channel=0 if ch.get('mono')==0 else e['channel'],start_s=max(0,e['start_s']-a),end_s=min(L,e['end_s']-a)) for e in d['events'] if e['start_s']<a+L and e['end_s']>a]
        json.dump({'id':name,'audio':name+'.wav','channels':ch,'duration_s':L,'events':ev,'clip':True},open(f'{out}/{name}.json','w')); k+=1
print(k)
